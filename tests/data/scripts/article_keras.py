# pip install keras tensorflow scikit-learn matplotlib
import keras
import matplotlib.pyplot as plt
import numpy as np
from keras.layers import Dense, Input, Multiply
from keras.models import Model
from keras.optimizers import Adam
from sklearn.model_selection import train_test_split


def make_classification_dataset(n_samples, n_features, golden_feature):
    labels = np.random.randint(0, 2, n_samples)
    features = np.random.rand(n_samples, n_features)
    features[:, golden_feature - 1] = labels + np.random.rand() / 500
    return features, np.expand_dims(labels, 1)


keras.utils.set_random_seed(0)  # NumPy's, too
n_samples = 100000
n_features = 20
features, labels = make_classification_dataset(n_samples, n_features, golden_feature=5)
X_train, X_test, y_train, y_test = train_test_split(features, labels, test_size=0.1)

inputs = Input(shape=(n_features,), name="input_1")
attention = Dense(n_features, activation="softmax", name="attention_vec")(inputs)
x = Multiply(name="attention_mul")([inputs, attention])
x = Dense(100, name="dense_1")(x)
x = Dense(20, name="dense_2")(x)
outputs = Dense(1, activation="sigmoid", name="dense_3")(x)
model = Model(inputs, outputs)
model.summary()

model.compile(optimizer=Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
model.fit(X_train, y_train, batch_size=256, epochs=5)
model.evaluate(X_test, y_test)

attention_model = Model(inputs, attention)
mean_attention = np.mean(attention_model.predict(X_test), axis=0)
plt.bar([str(feature) for feature in range(1, n_features + 1)], mean_attention)
plt.show()
