class Adam:
    def __init__(self, learning_rate):
        assert learning_rate > 0
