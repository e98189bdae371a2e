# pip install torch scikit-learn matplotlib
import matplotlib.pyplot as plt
import numpy as np
import torch
from sklearn.model_selection import train_test_split
from torch import nn


def make_classification_dataset(n_samples, n_features, golden_feature):
    labels = np.random.randint(0, 2, n_samples)
    features = np.random.rand(n_samples, n_features)
    features[:, golden_feature - 1] = labels + np.random.rand() / 500
    return features, np.expand_dims(labels, 1)


class AttentionNetwork(nn.Module):
    def __init__(self, n_features):
        super().__init__()
        self.attention_vec = nn.Linear(n_features, n_features)
        self.dense_1 = nn.Linear(n_features, 100)
        self.dense_2 = nn.Linear(100, 20)
        self.dense_3 = nn.Linear(20, 1)
        for layer in self.children():  # as Keras begins
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)

    def attention(self, inputs):
        return torch.softmax(self.attention_vec(inputs), dim=1)

    def forward(self, inputs):
        x = inputs * self.attention(inputs)
        x = self.dense_1(x)
        x = self.dense_2(x)
        return self.dense_3(x)  # logits: the loss has the sigmoid


np.random.seed(0)
torch.manual_seed(0)
n_samples = 100000
n_features = 20
features, labels = make_classification_dataset(n_samples, n_features, golden_feature=5)
X_train, X_test, y_train, y_test = train_test_split(features, labels, test_size=0.1)
X_train, X_test, y_train, y_test = (
    torch.from_numpy(array).float() for array in (X_train, X_test, y_train, y_test))

model = AttentionNetwork(n_features)
print(model)
optimizer = torch.optim.Adam(model.parameters(), lr=0.003, eps=1e-7)
binary_crossentropy = nn.BCEWithLogitsLoss()
batch_size = 256
epochs = 5
order = np.arange(len(X_train))
for epoch in range(1, epochs + 1):
    np.random.shuffle(order)
    loss_sum, correct = 0.0, 0
    for first in range(0, len(order), batch_size):
        rows = order[first:first + batch_size]
        logits = model(X_train[rows])
        loss = binary_crossentropy(logits, y_train[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss.item() * len(rows)
        correct += ((logits > 0) == (y_train[rows] > 0.5)).sum().item()
    print(f"Epoch {epoch}/{epochs} - loss: {loss_sum / len(order):.4e} - "
          f"accuracy: {correct / len(order):.4f}")

with torch.no_grad():
    logits = torch.cat([model(rows) for rows in X_test.split(1024)])
    loss = binary_crossentropy(logits, y_test).item()
    accuracy = ((logits > 0) == (y_test > 0.5)).float().mean().item()
    print(f"Test - loss: {loss:.4e} - accuracy: {accuracy:.4f}")
    attention = torch.cat([model.attention(rows) for rows in X_test.split(1024)])

mean_attention = attention.mean(dim=0).tolist()
plt.bar([str(feature) for feature in range(1, n_features + 1)], mean_attention)
plt.show()
