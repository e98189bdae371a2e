import json


def bar(names, heights):
    """Prints what would be drawn as one line of JSON."""
    print(json.dumps({name: float(height) for name, height in zip(names, heights, strict=True)}))


barh = bar


class Axes:
    def invert_yaxis(self):
        pass


def gca():
    return Axes()


def tight_layout():
    pass


def show():
    pass
