<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Demonstration</name>
    <message>
        <source>Noise and flipped labels</source>
        <translation>Rauschen und umgekehrte Labels</translation>
    </message>
    <message>
        <source>Noise of 0.5 blurs the golden feature, and one label of five is wrong: the test accuracy stays below 0.8. Does the bar of the golden feature still lead?</source>
        <translation>Rauschen von 0,5 verwischt das goldene Merkmal, und eines von fünf Labels ist falsch: Die Testgenauigkeit bleibt unter 0,8. Führt der Balken des goldenen Merkmals noch?</translation>
    </message>
    <message>
        <source>Learning rate 1</source>
        <translation>Lernrate 1</translation>
    </message>
    <message>
        <source>The steps are so large that the mean loss of the first epoch is above 0.69, what guessing costs. What becomes of the bars in the epochs after it?</source>
        <translation>Die Schritte sind so groß, dass der mittlere Verlust der ersten Epoche über 0,69 liegt, dem Preis des Ratens. Was wird in den Epochen danach aus den Balken?</translation>
    </message>
    <message>
        <source>300 samples</source>
        <translation>300 Beispiele</translation>
    </message>
    <message>
        <source>With 300 samples, five epochs are ten batches, and the golden feature is not found. How many epochs does it take?</source>
        <translation>Mit 300 Beispielen sind fünf Epochen zehn Batches, und das goldene Merkmal wird nicht gefunden. Wie viele Epochen braucht es?</translation>
    </message>
    <message>
        <source>Nothing to find</source>
        <translation>Nichts zu finden</translation>
    </message>
    <message>
        <source>No feature carries the label, the test accuracy stays near one half, and the highest bar is more than twice as high as the lowest. What do such bars mean?</source>
        <translation>Kein Merkmal trägt das Label, die Testgenauigkeit bleibt nahe an der Hälfte, und der höchste Balken ist mehr als doppelt so hoch wie der niedrigste. Was bedeuten solche Balken?</translation>
    </message>
    <message>
        <source>Three copies of the golden feature</source>
        <translation>Drei Kopien des goldenen Merkmals</translation>
    </message>
    <message>
        <source>Four columns are equal to the last digit, and the test accuracy is above 0.99. How do they share the attention, and with another seed?</source>
        <translation>Vier Spalten gleichen sich bis zur letzten Ziffer, und die Testgenauigkeit liegt über 0,99. Wie teilen sie sich die Aufmerksamkeit, und wie mit einem anderen Startwert?</translation>
    </message>
    <message>
        <source>The same attention for all</source>
        <translation>Dieselbe Aufmerksamkeit für alle</translation>
    </message>
    <message>
        <source>Every feature has the attention 0.05, and the test accuracy is above 0.99. Does the task need attention at all?</source>
        <translation>Jedes Merkmal hat die Aufmerksamkeit 0,05, und die Testgenauigkeit liegt über 0,99. Braucht die Aufgabe überhaupt Aufmerksamkeit?</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source>Palmer penguins</source>
        <translation>Palmer-Pinguine</translation>
    </message>
    <message>
        <source>Which measurement tells an Adelie from the two other species, and does the island help?</source>
        <translation>Welches Maß unterscheidet einen Adeliepinguin von den beiden anderen Arten, und hilft die Insel dabei?</translation>
    </message>
    <message>
        <source>Breast cancer (Wisconsin, diagnostic)</source>
        <translation>Brustkrebs (Wisconsin, Diagnose)</translation>
    </message>
    <message>
        <source>Radius, perimeter and area of a cell carry nearly the same information: does attention share among them, or pick one by chance?</source>
        <translation>Radius, Umfang und Fläche einer Zelle enthalten fast dieselbe Information: Teilt sich die Aufmerksamkeit unter ihnen auf, oder wählt sie zufällig eines?</translation>
    </message>
    <message>
        <source>Votes in the US House of Representatives, 1984</source>
        <translation>Abstimmungen im US-Repräsentantenhaus, 1984</translation>
    </message>
    <message>
        <source>One vote of sixteen nearly determines the party: does attention find it, and with every seed?</source>
        <translation>Eine von sechzehn Abstimmungen bestimmt fast die Partei: Findet die Aufmerksamkeit sie, und mit jedem Startwert?</translation>
    </message>
    <message>
        <source>%1 Source: %2. Licence: %3.</source>
        <translation>%1 Quelle: %2. Lizenz: %3.</translation>
    </message>
</context>
<context>
    <name>FaithfulnessTest</name>
    <message>
        <source>Shuffled attention</source>
        <translation>Gemischte Aufmerksamkeit</translation>
    </message>
    <message>
        <source>The network stays as it is, and each test row&apos;s attention is shuffled among the features, again and again. How far does the output move? If it hardly moves, other bars would do as well.</source>
        <translation>Das Netz bleibt, wie es ist, und die Aufmerksamkeit jeder Testzeile wird immer wieder unter den Merkmalen gemischt. Wie weit bewegt sich die Ausgabe? Bewegt sie sich kaum, wären andere Balken genauso gut.</translation>
    </message>
    <message>
        <source>Uniform attention</source>
        <translation>Gleichverteilte Aufmerksamkeit</translation>
    </message>
    <message>
        <source>The network is trained anew with its attention frozen uniform, and once more without any. Does the task need attention at all?</source>
        <translation>Das Netz wird neu trainiert, einmal mit gleichverteilt eingefrorener Aufmerksamkeit und einmal ganz ohne. Braucht die Aufgabe überhaupt Aufmerksamkeit?</translation>
    </message>
    <message>
        <source>Other seeds</source>
        <translation>Andere Startwerte</translation>
    </message>
    <message>
        <source>The same experiment is run with other seeds: other data, other first weights, another order. How much of the bars is luck?</source>
        <translation>Derselbe Versuch läuft mit anderen Startwerten: andere Daten, andere Anfangsgewichte, eine andere Reihenfolge. Wie viel an den Balken ist Glück?</translation>
    </message>
    <message>
        <source>An adversary</source>
        <translation>Ein Gegenspieler</translation>
    </message>
    <message>
        <source>For each test row, the attention as far as possible from the learned one (Jensen-Shannon divergence) with which the network&apos;s output is the same within 0.01. Would other bars give the same output?</source>
        <translation>Zu jeder Testzeile die Aufmerksamkeit, die so weit wie möglich von der gelernten entfernt ist (Jensen-Shannon-Divergenz) und mit der das Netz auf 0,01 genau dasselbe ausgibt. Ergäben andere Balken dieselbe Ausgabe?</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>The network is trained anew with the golden value hidden from the product but not from the softmax, and the other way round. Does the label travel in the value, or in the mask itself?</source>
        <translation>Das Netz wird neu trainiert, wobei der goldene Wert vor dem Produkt verborgen ist, nicht aber vor dem Softmax, und umgekehrt. Reist das Label im Wert oder in der Maske selbst?</translation>
    </message>
    <message>
        <source>Nothing to find</source>
        <translation>Nichts zu finden</translation>
    </message>
    <message>
        <source>The network is trained on labels that are shuffled among the rows, so that no feature tells anything. What do the bars claim then?</source>
        <translation>Das Netz wird auf Labels trainiert, die unter den Zeilen gemischt sind, sodass kein Merkmal etwas verrät. Was behaupten die Balken dann?</translation>
    </message>
    <message>
        <source>The same experiment is run with other seeds: other test rows, other first weights, another order. How much of the bars is luck?</source>
        <translation>Derselbe Versuch läuft mit anderen Startwerten: andere Testzeilen, andere Anfangsgewichte, eine andere Reihenfolge. Wie viel an den Balken ist Glück?</translation>
    </message>
    <message>
        <source>The network would be trained anew with what makes the label hidden from the product but not from the softmax, and the other way round. Does the label travel in the value, or in the mask itself?</source>
        <translation>Das Netz würde neu trainiert, wobei das, was das Label ausmacht, vor dem Produkt verborgen ist, nicht aber vor dem Softmax, und umgekehrt. Reist das Label im Wert oder in der Maske selbst?</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none beyond the architecture&apos;s own</source>
        <translation>keine über die der Architektur hinaus</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>To the next control, and back</source>
        <translation>Zum nächsten Bedienelement und zurück</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down, Home, End</source>
        <translation>Pfeiltasten, Bild auf, Bild ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>Move the timeline, sliders, tabs, tables and the chosen mark of a chart</source>
        <translation>Bewegen Zeitleiste, Regler, Reiter, Tabellen und die gewählte Marke eines Diagramms</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Sentence above the bars</source>
        <translation>Satz über den Balken</translation>
    </message>
    <message>
        <source>Says which feature has the most attention, and how much.</source>
        <translation>Nennt das Merkmal mit der meisten Aufmerksamkeit, und wie viel es ist.</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>At the lowest speed, and after a step of one batch: the four steps of a batch&apos;s training with their numbers.</source>
        <translation>Beim kleinsten Tempo und nach einem Schritt von einem Batch: die vier Schritte des Trainings eines Batches mit ihren Zahlen.</translation>
    </message>
    <message>
        <source>Tabs on the right: each answers a question</source>
        <translation>Reiter rechts: jeder beantwortet eine Frage</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Übersetzt als</translation>
    </message>
    <message>
        <source>Instruction sets used</source>
        <translation>Genutzte Befehlssätze</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Watch a small network learn which input matters, and find out when to believe it.</source>
        <translation>Sehen, wie ein kleines Netz lernt, auf welche Eingabe es ankommt, und herausfinden, wann man ihm glauben kann.</translation>
    </message>
    <message>
        <source>Where the focus is</source>
        <translation>Wo der Fokus ist</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>From the field of a setting to its slider or button, and back</source>
        <translation>Vom Feld einer Einstellung zu ihrem Regler oder Knopf und zurück</translation>
    </message>
    <message>
        <source>Parts of the window; F6 goes from one to the next</source>
        <translation>Teile des Fensters; F6 geht von einem zum nächsten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Opens the categories of the chosen bar of a column, and closes them</source>
        <translation>Öffnet die Kategorien des gewählten Balkens einer Spalte und schließt sie wieder</translation>
    </message>
</context>
<context>
    <name>ImportanceMethod</name>
    <message>
        <source>not defined, because the test rows hold one label only</source>
        <translation>nicht definiert, weil die Testzeilen nur ein Label enthalten</translation>
    </message>
    <message>
        <source>not defined, because the training rows hold one label only</source>
        <translation>nicht definiert, weil die Trainingszeilen nur ein Label enthalten</translation>
    </message>
    <message>
        <source>0 for columns that are constant in the training rows</source>
        <translation>0 für Spalten, die in den Trainingszeilen konstant sind</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Mean attention over the test rows: what the network looks at.</source>
        <translation>Mittlere Aufmerksamkeit über die Testzeilen: was das Netz beachtet.</translation>
    </message>
    <message>
        <source>Attention × input</source>
        <translation>Aufmerksamkeit × Eingabe</translation>
    </message>
    <message>
        <source>Mean size of attention times input over the test rows: what the attention lets through to the hidden layers.</source>
        <translation>Mittlerer Betrag von Aufmerksamkeit mal Eingabe über die Testzeilen: was die Aufmerksamkeit zu den Zwischenschichten durchlässt.</translation>
    </message>
    <message>
        <source>Permutation accuracy</source>
        <translation>Permutation (Genauigkeit)</translation>
    </message>
    <message>
        <source>How far the test accuracy drops when the feature&apos;s values are shuffled among the rows; mean over the repeats.</source>
        <translation>Wie weit die Testgenauigkeit sinkt, wenn die Werte des Merkmals unter den Zeilen gemischt werden; Mittel über die Wiederholungen.</translation>
    </message>
    <message>
        <source>Permutation loss</source>
        <translation>Permutation (Verlust)</translation>
    </message>
    <message>
        <source>How far the test loss rises when the feature&apos;s values are shuffled among the rows; mean over the repeats.</source>
        <translation>Wie weit der Testverlust steigt, wenn die Werte des Merkmals unter den Zeilen gemischt werden; Mittel über die Wiederholungen.</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>Gradient × Eingabe</translation>
    </message>
    <message>
        <source>Mean size of the input times the slope of the logit along it, over the test rows.</source>
        <translation>Mittlerer Betrag von Eingabe mal Steigung des Logits in ihrer Richtung, über die Testzeilen.</translation>
    </message>
    <message>
        <source>Leave one out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>How far the test loss rises when every row has the feature&apos;s mean instead of its own value.</source>
        <translation>Wie weit der Testverlust steigt, wenn jede Zeile statt ihres eigenen Werts das Mittel des Merkmals hat.</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>The feature&apos;s weight in a logistic regression on the standardised training rows. Features are ranked by its size.</source>
        <translation>Das Gewicht des Merkmals in einer logistischen Regression mit den standardisierten Trainingszeilen. Sein Betrag bestimmt die Rangfolge der Merkmale.</translation>
    </message>
    <message>
        <source>AUC alone</source>
        <translation>AUC allein</translation>
    </message>
    <message>
        <source>not defined, because this network has no attention</source>
        <translation>nicht definiert, weil dieses Netz keine Aufmerksamkeit hat</translation>
    </message>
    <message>
        <source>Chance that one of the %1 has a larger value of this feature than one of the %2, among the test rows. 0.5 means no difference, and features are ranked by the distance from it; below, the %1 have the smaller values.</source>
        <translation>Wahrscheinlichkeit, dass unter den Testzeilen eine von der ersten Art (%1) einen größeren Wert dieses Merkmals hat als eine von der zweiten (%2). 0,5 bedeutet keinen Unterschied, und der Abstand davon bestimmt die Rangfolge der Merkmale; darunter haben die ersten (%1) die kleineren Werte.</translation>
    </message>
    <message>
        <source>A column of categories has the sum over its inputs.</source>
        <translation>Eine Spalte mit Kategorien hat die Summe über ihre Eingaben.</translation>
    </message>
    <message>
        <source>All inputs of a column are shuffled in the same way.</source>
        <translation>Alle Eingaben einer Spalte werden auf dieselbe Weise gemischt.</translation>
    </message>
    <message>
        <source>All inputs of a column are replaced by their means at once.</source>
        <translation>Alle Eingaben einer Spalte werden zugleich durch ihre Mittelwerte ersetzt.</translation>
    </message>
    <message>
        <source>A column of categories has the standard deviation of its part of the regression&apos;s logit.</source>
        <translation>Eine Spalte mit Kategorien hat die Standardabweichung ihres Teils vom Logit der Regression.</translation>
    </message>
    <message>
        <source>The value of a category is the share of the %1 among its training rows.</source>
        <translation>Der Wert einer Kategorie ist der Anteil der %1 an ihren Trainingszeilen.</translation>
    </message>
</context>
<context>
    <name>Knob</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Rows of the data set, training and test together. Fewer rows mean fewer steps an epoch, so the golden feature is found later.</source>
        <translation>Zeilen des Datensatzes, Training und Test zusammen. Weniger Zeilen bedeuten weniger Schritte je Epoche; das goldene Merkmal wird also später gefunden.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Golden feature</source>
        <translation>Goldenes Merkmal</translation>
    </message>
    <message>
        <source>Test fraction</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>Share of the rows kept away from training. Attention, test loss and test accuracy are measured on them.</source>
        <translation>Anteil der Zeilen, der nicht zum Training dient. Aufmerksamkeit, Testverlust und Testgenauigkeit werden an ihm gemessen.</translation>
    </message>
    <message>
        <source>Stratify</source>
        <translation>Stratifizieren</translation>
    </message>
    <message>
        <source>Whether training and test have the same shares of the two classes, as with train_test_split(stratify=labels). Without it, chance may leave a rare class few rows in the test, or none.</source>
        <translation>Ob Training und Test die gleichen Anteile der beiden Klassen haben, wie mit train_test_split(stratify=labels). Sonst kann der Zufall einer seltenen Klasse nur wenige oder gar keine Zeilen im Test lassen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of all random draws: data, split, first weights, order of the batches. The same seed gives the same run to the last bit; another one, another answer.</source>
        <translation>Anfang aller Zufallszahlen: Daten, Aufteilung, Anfangsgewichte, Reihenfolge der Batches. Derselbe Startwert ergibt denselben Lauf bis aufs letzte Bit, ein anderer eine andere Antwort.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Zwischenschichten</translation>
    </message>
    <message>
        <source>Units of each hidden layer between the attention and the output, such as 100,20; none for no hidden layer. Deeper networks settle sooner and less evenly.</source>
        <translation>Einheiten jeder Zwischenschicht zwischen Aufmerksamkeit und Ausgabe, etwa 100,20; keine, wenn es keine geben soll. Tiefere Netze legen sich früher und weniger gleichmäßig fest.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What the hidden layers do to their sums. The article&apos;s are linear; relu and tanh take longer to compute and can use more than one threshold.</source>
        <translation>Was die Zwischenschichten mit ihren Summen machen. Im Artikel sind sie linear; relu und tanh brauchen mehr Rechenzeit und können mehr als eine Schwelle nutzen.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over all training rows. Nearly everything happens within the first; later ones sharpen the probabilities.</source>
        <translation>Durchgänge durch alle Trainingszeilen. Fast alles geschieht im ersten; die späteren schärfen die Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Rows between two updates of the weights. Small batches take more, noisier steps an epoch; more than there are training rows make one batch of all.</source>
        <translation>Zeilen zwischen zwei Änderungen der Gewichte. Kleine Batches machen mehr und stärker verrauschte Schritte je Epoche; sind es mehr, als es Trainingszeilen gibt, so bilden alle einen einzigen Batch.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Size of Adam&apos;s steps. Too small and the bars hardly move; too large and the loss jumps or stops being a number.</source>
        <translation>Größe der Schritte von Adam. Zu klein, und die Balken bewegen sich kaum; zu groß, und der Verlust springt oder ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Whether every epoch takes the training rows in a new order, as Keras does.</source>
        <translation>Ob jede Epoche die Trainingszeilen in neuer Reihenfolge nimmt, wie in Keras.</translation>
    </message>
    <message>
        <source>none or up to %1 layers of %2 to %3 units</source>
        <translation>keine oder bis zu %1 Schichten mit %2 bis %3 Einheiten</translation>
    </message>
    <message>
        <source>linear, relu or tanh</source>
        <translation>linear, relu oder tanh</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>über %1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>1, the only feature</source>
        <translation>1, das einzige Merkmal</translation>
    </message>
    <message>
        <source>1 to %1, the number of features</source>
        <translation>1 bis %1, die Zahl der Merkmale</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 % to %2 %</source>
        <translation>%1 % bis %2 %</translation>
    </message>
    <message>
        <source>%1: got %2, expected %3</source>
        <translation>%1: %2 geht nicht, erwartet: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The column that carries the label, counted from 1; several such as 5, 12; or none. The network is not told; its bar should rise wherever you put it.</source>
        <translation>Die Spalte, die das Label trägt, ab 1 gezählt; mehrere wie 5, 12; oder keine. Das Netz erfährt davon nichts; ihr Balken sollte wachsen, wohin man sie auch setzt.</translation>
    </message>
    <message>
        <source>Label rule</source>
        <translation>Label-Regel</translation>
    </message>
    <message>
        <source>How the golden features make the label. copy: each is the label. sum: 1 where they add up to more than half of what they can. xor: 1 where exactly one of two is on, so that neither tells anything alone.</source>
        <translation>Wie die goldenen Merkmale das Label bilden. copy: jedes ist das Label. sum: 1, wo ihre Summe mehr als die Hälfte des Möglichen ist. xor: 1, wo genau eines von zweien an ist; allein sagt dann keines etwas.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Label-Rauschen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Decoys</source>
        <translation>Köder</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Each column is multiplied by a random factor between 1 over this value and this value. A large column needs little attention to have an effect.</source>
        <translation>Jede Spalte wird mit einer eigenen Zahl zwischen dem Kehrwert hiervon und diesem Wert malgenommen. Eine große Spalte braucht wenig Aufmerksamkeit, um zu wirken.</translation>
    </message>
    <message>
        <source>Positive share</source>
        <translation>Anteil Label 1</translation>
    </message>
    <message>
        <source>Share of the rows with label 1. Far from a half, an accuracy near 100 % may mean little.</source>
        <translation>Anteil der Zeilen mit Label 1. Weit weg von der Hälfte kann eine Genauigkeit nahe 100 % wenig bedeuten.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>softmax: the article&apos;s, learned. uniform: frozen at 1/n for every feature. none: a plain dense network. If those two are as good, the task does not need attention.</source>
        <translation>softmax: die des Artikels, gelernt. uniform: bei 1/n für jedes Merkmal eingefroren. none: ein einfaches dichtes Netz. Sind diese beiden ebenso gut, braucht die Aufgabe keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>two features, because the label rule is xor</source>
        <translation>zwei Merkmale, weil die Label-Regel xor ist</translation>
    </message>
    <message>
        <source>0, because no feature is golden</source>
        <translation>0, weil kein Merkmal golden ist</translation>
    </message>
    <message>
        <source>at most %1, the columns that are left</source>
        <translation>höchstens %1, die übrigen Spalten</translation>
    </message>
    <message>
        <source>none or different features from %1 to %2</source>
        <translation>keine oder verschiedene Merkmale von %1 bis %2</translation>
    </message>
    <message>
        <source>copy, sum or xor</source>
        <translation>copy, sum oder xor</translation>
    </message>
    <message>
        <source>softmax, uniform or none</source>
        <translation>softmax, uniform oder none</translation>
    </message>
    <message>
        <source>Columns of the data set: golden ones, their duplicates and decoys, and noise. The more there are, the smaller the uniform share of attention that the golden ones must rise above.</source>
        <translation>Spalten des Datensatzes: goldene, deren Duplikate und Köder, und Rauschen. Je mehr es sind, desto kleiner ist der gleichverteilte Anteil der Aufmerksamkeit, über den die goldenen hinauswachsen müssen.</translation>
    </message>
    <message>
        <source>Standard deviation of a noise of its own for each row on the golden values. With copy and xor these lie 1 apart, so that 0.5 makes 16 % of them look like the other; with sum they lie anywhere between 0 and 1.</source>
        <translation>Standardabweichung eines eigenen Rauschens jeder Zeile auf den goldenen Werten. Bei copy und xor liegen diese 1 auseinander; bei 0,5 sehen also 16 % von ihnen nach dem anderen aus. Bei sum liegen sie irgendwo zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Share of the rows whose label is flipped. Below a half no network can be right about these; at a half the labels are random, and above it most labels are flipped.</source>
        <translation>Anteil der Zeilen, deren Label umgekehrt ist. Unter der Hälfte kann bei diesen kein Netz recht haben; bei der Hälfte sind die Labels Zufall, und darüber sind die meisten umgekehrt.</translation>
    </message>
    <message>
        <source>Columns after the first golden one that hold the same numbers as a golden one. Attention has no reason to prefer any of them.</source>
        <translation>Spalten nach der ersten goldenen mit denselben Zahlen wie eine goldene. Die Aufmerksamkeit hat keinen Grund, eine von ihnen vorzuziehen.</translation>
    </message>
    <message>
        <source>Columns that are correlated with a golden one and do not make the label.</source>
        <translation>Spalten, die mit einer goldenen korreliert sind und das Label nicht bestimmen.</translation>
    </message>
    <message>
        <source>Correlation of each decoy with its golden feature, from −1 to 1.</source>
        <translation>Korrelation jedes Köders mit seinem goldenen Merkmal, von −1 bis 1.</translation>
    </message>
    <message>
        <source>less, so that a row of %1 is left to train on</source>
        <translation>weniger, damit eine von %1 Zeilen zum Trainieren bleibt</translation>
    </message>
    <message>
        <source>Without effect: no feature is golden.</source>
        <translation>Ohne Wirkung: Kein Merkmal ist golden.</translation>
    </message>
    <message>
        <source>Without effect: there are no decoys.</source>
        <translation>Ohne Wirkung: Es gibt keine Köder.</translation>
    </message>
    <message>
        <source>Without effect: there is no hidden layer.</source>
        <translation>Ohne Wirkung: Es gibt keine Zwischenschicht.</translation>
    </message>
    <message>
        <source>%1: got %2, expected %3 or %4, since it can mean both</source>
        <translation>%1: %2 geht nicht, erwartet: %3 oder %4, da es beides heißen kann</translation>
    </message>
    <message>
        <source>false, because a class has a single row</source>
        <translation>nein, weil eine Klasse nur eine Zeile hat</translation>
    </message>
    <message>
        <source>more, so that a row of each class is left to test on</source>
        <translation>mehr, damit zum Testen eine Zeile je Klasse bleibt</translation>
    </message>
    <message>
        <source>less, so that a row of each class is left to train on</source>
        <translation>weniger, damit zum Trainieren eine Zeile je Klasse bleibt</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Not trained: an experiment of no epochs.</source>
        <translation>Nicht trainiert: ein Versuch ohne Epochen.</translation>
    </message>
    <message>
        <source>Completed after epoch %1 of %1; batches in each: %2.</source>
        <translation>Vollendet nach Epoche %1 von %1; Batches in jeder: %2.</translation>
    </message>
    <message>
        <source>Diverged: the loss stopped being a finite number. The last moment that was measured is epoch %1, batch %2 of %3.</source>
        <translation>Divergiert: Der Verlust ist keine endliche Zahl mehr. Der letzte gemessene Moment ist Epoche %1, Batch %2 von %3.</translation>
    </message>
    <message>
        <source>Not trained yet: this is the network before its first batch.</source>
        <translation>Noch nicht trainiert: Dies ist das Netz vor seinem ersten Batch.</translation>
    </message>
    <message>
        <source>Not at its end: this is the run until epoch %1 of %2, batch %3 of %4.</source>
        <translation>Nicht am Ende: Dies ist der Lauf bis Epoche %1 von %2, Batch %3 von %4.</translation>
    </message>
    <message>
        <source>%1, golden</source>
        <translation>%1, golden</translation>
    </message>
    <message>
        <source>%1, duplicate</source>
        <translation>%1, Duplikat</translation>
    </message>
    <message>
        <source>%1, decoy</source>
        <translation>%1, Köder</translation>
    </message>
    <message>
        <source>Test %1: %2</source>
        <translation>Test %1: %2</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>It speaks</source>
        <translation>Er spricht</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Can you rely on the bars?</source>
        <translation>Kann man sich auf die Balken verlassen?</translation>
    </message>
    <message>
        <source>Test rows used where single rows are changed: %1; runs with other seeds: %2; runs on shuffled labels: %3.</source>
        <translation>Verwendete Testzeilen, wo einzelne Zeilen geändert werden: %1; Läufe mit anderen Startwerten: %2; Läufe auf gemischten Labels: %3.</translation>
    </message>
    <message>
        <source>Only %1 of %2 tests were made, so that nothing is concluded from them.</source>
        <translation>Nur %1 von %2 Tests wurden gemacht; daraus wird nichts geschlossen.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>The learning rate was changed on the way, which no command line does: the one below keeps the last one from the first batch on, and so gives another run.</source>
        <translation>Die Lernrate wurde unterwegs geändert, was keine Befehlszeile tut: Die unten hat vom ersten Batch an die letzte und ergibt so einen anderen Lauf.</translation>
    </message>
    <message>
        <source>The run began with weights that it was given: give them with --initial-weights.</source>
        <translation>Der Lauf begann mit vorgegebenen Gewichten: Sie sind mit --initial-weights anzugeben.</translation>
    </message>
    <message>
        <source>The command line trains on to the end of the last epoch.</source>
        <translation>Die Befehlszeile trainiert bis zum Ende der letzten Epoche.</translation>
    </message>
    <message>
        <source>The table is %1 with the SHA-256 above.</source>
        <translation>Die Tabelle ist %1 mit dem SHA-256 von oben.</translation>
    </message>
    <message>
        <source>The runs of other seeds:</source>
        <translation>Die Läufe mit anderen Startwerten:</translation>
    </message>
    <message>
        <source>Other measures and tests:</source>
        <translation>Andere Maße und Tests:</translation>
    </message>
    <message>
        <source>How to make it again</source>
        <translation>Wie man es noch einmal macht</translation>
    </message>
    <message>
        <source>No command line can name the table&apos;s columns: open the table in the window instead.</source>
        <translation>Keine Befehlszeile kann die Spalten der Tabelle nennen: Sie ist stattdessen im Fenster zu öffnen.</translation>
    </message>
    <message>
        <source>Made with Attention Lab %1.</source>
        <translation>Gemacht mit Attention Lab %1.</translation>
    </message>
    <message>
        <source>Parameters: %1, of which training changes %2.</source>
        <translation>Parameter: %1; das Training ändert davon %2.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Training these epochs took %1 seconds, without the tests.</source>
        <translation>Das Training dieser Epochen dauerte %1 Sekunden, ohne die Tests.</translation>
    </message>
    <message>
        <source>At that moment the test loss is %1 and the test accuracy %2, measured on the first test rows only.</source>
        <translation>In diesem Moment ist der Testverlust %1 und die Testgenauigkeit %2, nur auf den ersten Testzeilen gemessen.</translation>
    </message>
    <message>
        <source>Training: means over the epoch&apos;s batches. Test: all test rows after the epoch.</source>
        <translation>Training: Mittel über die Batches der Epoche. Test: alle Testzeilen nach der Epoche.</translation>
    </message>
    <message>
        <source>Shown are %1 of %2 epochs, spread evenly.</source>
        <translation>Gezeigt sind %1 von %2 Epochen, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Scores; * comes first by this measure, ± is the standard deviation over the shuffles.</source>
        <translation>Werte; * ist nach diesem Maß das erste, ± ist die Standardabweichung über die Mischungen.</translation>
    </message>
    <message>
        <source>Features left out: %1; each measure&apos;s first ones are here.</source>
        <translation>Weggelassene Merkmale: %1; die ersten nach jedem Maß stehen hier.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau: how far two measures agree about the order of the features, from −1 to 1.</source>
        <translation>Kendalls Tau: wie weit sich zwei Maße über die Reihenfolge der Merkmale einig sind, von −1 bis 1.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>%1 Here: %2.</source>
        <translation>%1 Hier: %2.</translation>
    </message>
    <message>
        <source>Other measures</source>
        <translation>Andere Maße</translation>
    </message>
    <message>
        <source>Test rows used: %1; shuffles of each column: %2.</source>
        <translation>Verwendete Testzeilen: %1; Mischungen jeder Spalte: %2.</translation>
    </message>
    <message>
        <source>Mean attention on the test rows. The dashed line is what every feature would get if none were preferred.</source>
        <translation>Mittlere Aufmerksamkeit auf den Testzeilen. Die gestrichelte Linie ist, was jedes Merkmal bekäme, würde keines bevorzugt.</translation>
    </message>
    <message>
        <source>Bars, one for each of %1 features. The highest is that of feature %2: %3.</source>
        <translation>Balken, einer für jedes von %1 Merkmalen. Der höchste ist der von Merkmal %2: %3.</translation>
    </message>
    <message>
        <source>Loss over the epochs, on a logarithmic axis.</source>
        <translation>Verlust über die Epochen, auf einer logarithmischen Achse.</translation>
    </message>
    <message>
        <source>Two curves over the epochs, of training and test. The last test loss is %1.</source>
        <translation>Zwei Kurven über die Epochen, von Training und Test. Der letzte Testverlust ist %1.</translation>
    </message>
    <message>
        <source>Accuracy over the epochs.</source>
        <translation>Genauigkeit über die Epochen.</translation>
    </message>
    <message>
        <source>Two curves over the epochs, of training and test. The last test accuracy is %1.</source>
        <translation>Zwei Kurven über die Epochen, von Training und Test. Die letzte Testgenauigkeit ist %1.</translation>
    </message>
    <message>
        <source>The attention of each feature in each run. Boxes hold the middle half of the runs, a line stands at the median; a full dot is a run that counts as: %1.</source>
        <translation>Die Aufmerksamkeit jedes Merkmals in jedem Lauf. Kästen umfassen die mittlere Hälfte der Läufe, eine Linie steht am Median; ein voller Punkt ist ein Lauf, der zählt als: %1.</translation>
    </message>
    <message>
        <source>A run of Attention Lab on %1</source>
        <translation>Ein Lauf von Attention Lab auf %1</translation>
    </message>
    <message>
        <source>A run of Attention Lab</source>
        <translation>Ein Lauf von Attention Lab</translation>
    </message>
    <message>
        <source>This network has no attention.</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language into which this is translated</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Runs with the same settings that differ only in their seed: %1.</source>
        <translation>Läufe mit denselben Einstellungen, die sich nur im Startwert unterscheiden: %1.</translation>
    </message>
    <message>
        <source>Runs with the same settings that differ only in their seed: %1, stopped before all of %2 were made.</source>
        <translation>Läufe mit denselben Einstellungen, die sich nur im Startwert unterscheiden: %1, angehalten, ehe alle %2 gemacht waren.</translation>
    </message>
    <message>
        <source>Seeds from %1 to %2.</source>
        <translation>Startwerte von %1 bis %2.</translation>
    </message>
    <message>
        <source>A feature stands out in %1 of %2 runs: %3 %.</source>
        <translation>Ein Merkmal sticht in %1 von %2 Läufen hervor: %3 %.</translation>
    </message>
    <message>
        <source>The golden feature was found in %1 of %2 runs: %3 %.</source>
        <translation>Das goldene Merkmal wurde in %1 von %2 Läufen gefunden: %3 %.</translation>
    </message>
    <message>
        <source>All golden features were found in %1 of %2 runs: %3 %.</source>
        <translation>Alle goldenen Merkmale wurden in %1 von %2 Läufen gefunden: %3 %.</translation>
    </message>
    <message>
        <source>Attention over the runs; between 5 % and 95 % lie 9 of 10 of them.</source>
        <translation>Aufmerksamkeit über die Läufe; zwischen 5 % und 95 % liegen 9 von 10 von ihnen.</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>most</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>Other seeds</source>
        <translation>Andere Startwerte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The article&apos;s</source>
        <translation>Die des Artikels</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>* is not the article&apos;s.</source>
        <translation>* ist nicht die des Artikels.</translation>
    </message>
    <message>
        <source>All settings are the article&apos;s.</source>
        <translation>Alle Einstellungen sind die des Artikels.</translation>
    </message>
    <message>
        <source>Rows to train on: %1; rows to test on: %2.</source>
        <translation>Zeilen zum Training: %1; Zeilen zum Test: %2.</translation>
    </message>
    <message>
        <source>Duplicates of golden features: %1.</source>
        <translation>Duplikate goldener Merkmale: %1.</translation>
    </message>
    <message>
        <source>Decoys: %1.</source>
        <translation>Köder: %1.</translation>
    </message>
    <message>
        <source>It began with weights that it was given instead of its seed&apos;s own.</source>
        <translation>Er begann mit vorgegebenen Gewichten statt mit denen seines Startwerts.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>SHA-256 of the data, as a run&apos;s file has it: %1</source>
        <translation>SHA-256 der Daten, wie in der Datei eines Laufs: %1</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>vertical line</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>%1, rows: %2</source>
        <translation>%1, Zeilen: %2</translation>
    </message>
    <message>
        <source>Of the table</source>
        <translation>Von der Tabelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label 1</source>
        <translation>Label 1</translation>
    </message>
    <message>
        <source>Label 0</source>
        <translation>Label 0</translation>
    </message>
    <message>
        <source>Rows left out without a label</source>
        <translation>Weggelassene Zeilen ohne Label</translation>
    </message>
    <message>
        <source>Rows left out with a gap</source>
        <translation>Weggelassene Zeilen mit einer Lücke</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>the median of the training rows</source>
        <translation>der Median der Trainingszeilen</translation>
    </message>
    <message>
        <source>rows with them are left out</source>
        <translation>Zeilen mit solchen fallen weg</translation>
    </message>
    <message>
        <source>Numbers are standardised</source>
        <translation>Zahlen sind standardisiert</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Zwischen Zellen</translation>
    </message>
    <message>
        <source>First row has the names</source>
        <translation>Die erste Zeile hat die Namen</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Column left out</source>
        <translation>Weggelassene Spalte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The features in their order: %1.</source>
        <translation>Die Merkmale in ihrer Reihenfolge: %1.</translation>
    </message>
    <message>
        <source>Mean attention on the test rows, summed over the inputs of each column. The dashed lines are what the inputs of a column would get if none were preferred.</source>
        <translation>Mittlere Aufmerksamkeit auf den Testzeilen, summiert über die Eingaben jeder Spalte. Die gestrichelten Linien zeigen, was die Eingaben einer Spalte bekämen, wenn keine bevorzugt würde.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>%1: %2 is read as %3.</source>
        <translation>%1: %2 wird als %3 gelesen.</translation>
    </message>
    <message>
        <source>%1: %2 is read as %3, though it can also mean %4. To read it so, choose the other decimal mark.</source>
        <translation>%1: %2 wird als %3 gelesen, kann aber auch %4 bedeuten. Um es so zu lesen, bitte das andere Dezimalzeichen wählen.</translation>
    </message>
    <message>
        <source>%1: numbers with leading zeros are read as a category.</source>
        <translation>%1: Zahlen mit führenden Nullen werden als Kategorie gelesen.</translation>
    </message>
    <message>
        <source>%1: %2 occurs several times, far from all other values. If it means that the value is missing, say so.</source>
        <translation>%1: %2 kommt mehrmals vor, weit von allen anderen Werten entfernt. Falls es bedeutet, dass der Wert fehlt, bitte angeben.</translation>
    </message>
    <message>
        <source>%1: %2 occurs %3 times, below all other values (%4 to %5). If it means that the value is missing, say so.</source>
        <translation>%1: %2 kommt %3-mal vor, unter allen anderen Werten (%4 bis %5). Falls es bedeutet, dass der Wert fehlt, bitte angeben.</translation>
    </message>
    <message>
        <source>%1: %2 occurs %3 times, far above all other values (%4 to %5). If it means that the value is missing, say so.</source>
        <translation>%1: %2 kommt %3-mal vor, weit über allen anderen Werten (%4 bis %5). Falls es bedeutet, dass der Wert fehlt, bitte angeben.</translation>
    </message>
    <message>
        <source>Column %1 has no name.</source>
        <translation>Spalte %1 hat keinen Namen.</translation>
    </message>
    <message>
        <source>Column %1 is called %2, because %3 has its name already.</source>
        <translation>Spalte %1 heißt %2, weil %3 ihren Namen schon hat.</translation>
    </message>
    <message>
        <source>%1 further columns were named likewise.</source>
        <translation>%1 weitere Spalten wurden ebenso benannt.</translation>
    </message>
    <message>
        <source>Columns %1 and %2 look the same, but their names differ: &quot;%3&quot; and &quot;%4&quot;.</source>
        <translation>Die Spalten %1 und %2 sehen gleich aus, aber ihre Namen sind verschieden: „%3“ und „%4“.</translation>
    </message>
    <message>
        <source>%1 further pairs of columns look the same.</source>
        <translation>%1 weitere Paare von Spalten sehen gleich aus.</translation>
    </message>
    <message>
        <source>line %1 holds &apos;%2&apos;, though %3 cells are numbers</source>
        <translation>in Zeile %1 steht „%2“, obwohl %3 Zellen Zahlen sind</translation>
    </message>
    <message>
        <source>its numbers only count the rows</source>
        <translation>ihre Zahlen zählen nur die Zeilen</translation>
    </message>
    <message>
        <source>more than %1 different texts</source>
        <translation>mehr als %1 verschiedene Texte</translation>
    </message>
    <message>
        <source>its texts are all different</source>
        <translation>ihre Texte sind alle verschieden</translation>
    </message>
    <message>
        <source>left out by choice</source>
        <translation>nach Wahl weggelassen</translation>
    </message>
    <message>
        <source>whole numbers that are nearly all different, and the name of an identifier</source>
        <translation>ganze Zahlen, die fast alle verschieden sind, und der Name einer Kennung</translation>
    </message>
    <message>
        <source>it is left out by choice, and so cannot be a feature</source>
        <translation>sie ist nach Wahl weggelassen und kann daher kein Merkmal sein</translation>
    </message>
    <message>
        <source>more than %1 different numbers, expected at most %1 categories</source>
        <translation>mehr als %1 verschiedene Zahlen, erwartet höchstens %1 Kategorien</translation>
    </message>
    <message>
        <source>line %1 holds &apos;%2&apos;, expected a number</source>
        <translation>Zeile %1 enthält „%2“, erwartet eine Zahl</translation>
    </message>
    <message>
        <source>it holds &apos;%1&apos;, expected a number</source>
        <translation>sie enthält „%1“, erwartet eine Zahl</translation>
    </message>
    <message>
        <source>it holds &apos;%1&apos;, expected numbers up to %2</source>
        <translation>sie enthält „%1“, erwartet Zahlen bis %2</translation>
    </message>
    <message>
        <source>it is the label, and so cannot be left out</source>
        <translation>sie ist das Label und kann daher nicht weggelassen werden</translation>
    </message>
    <message>
        <source>no column besides the label can be a feature</source>
        <translation>außer dem Label kann keine Spalte ein Merkmal sein</translation>
    </message>
    <message>
        <source>no cell holds anything</source>
        <translation>keine Zelle enthält etwas</translation>
    </message>
    <message>
        <source>the same in all rows</source>
        <translation>in allen Zeilen gleich</translation>
    </message>
    <message>
        <source>%1 different texts, expected at most %2</source>
        <translation>%1 verschiedene Texte, erwartet höchstens %2</translation>
    </message>
    <message>
        <source>line %1 holds &apos;%2&apos;, expected numbers up to %3</source>
        <translation>Zeile %1 enthält „%2“, erwartet Zahlen bis %3</translation>
    </message>
    <message>
        <source>line %1 holds &apos;%2&apos;, and no cell holds a finite number</source>
        <translation>Zeile %1 enthält „%2“, und keine Zelle enthält eine endliche Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; becomes %2 when it is standardised, expected up to %3</source>
        <translation>„%1“ wird beim Standardisieren zu %2, erwartet bis %3</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>it is the label, and so cannot be a feature</source>
        <translation>sie ist das Label und kann daher kein Merkmal sein</translation>
    </message>
    <message>
        <source>it is chosen as a feature twice</source>
        <translation>sie ist zweimal als Merkmal gewählt</translation>
    </message>
    <message>
        <source>its packed bytes are damaged</source>
        <translation>ihre gepackten Bytes sind beschädigt</translation>
    </message>
    <message>
        <source>its packed bytes end too early</source>
        <translation>ihre gepackten Bytes enden zu früh</translation>
    </message>
    <message>
        <source>there is no column &apos;%1&apos; that could be the label</source>
        <translation>es gibt keine Spalte „%1“, die das Label sein könnte</translation>
    </message>
    <message>
        <source>no cell holds anything, expected labels</source>
        <translation>keine Zelle enthält etwas, erwartet Labels</translation>
    </message>
    <message>
        <source>only &apos;%1&apos; occurs, expected labels of two classes</source>
        <translation>nur „%1“ kommt vor, erwartet Labels von zwei Klassen</translation>
    </message>
    <message>
        <source>more than %1 different values, expected labels of 2 to %1 classes</source>
        <translation>mehr als %1 verschiedene Werte, erwartet Labels von 2 bis %1 Klassen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not occur, expected a label such as &apos;%2&apos; or &apos;%3&apos;</source>
        <translation>„%1“ kommt nicht vor, erwartet ein Label wie „%2“ oder „%3“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one of more than %2 numbers, expected a cut such as &apos;&gt;=%3&apos;</source>
        <translation>„%1“ ist eine von mehr als %2 Zahlen, erwartet ein Schnitt wie „&gt;=%3“</translation>
    </message>
    <message>
        <source>%1 rows with a label and without gaps, expected at least %2</source>
        <translation>%1 Zeilen mit Label und ohne Lücken, erwartet mindestens %2</translation>
    </message>
    <message>
        <source>only rows of &apos;%1&apos; are left, expected both classes</source>
        <translation>nur Zeilen von „%1“ bleiben übrig, erwartet beide Klassen</translation>
    </message>
    <message>
        <source>its columns make more than %1 features; choose some of them</source>
        <translation>ihre Spalten ergeben mehr als %1 Merkmale; bitte einige davon wählen</translation>
    </message>
    <message>
        <source>the same in all rows that are left</source>
        <translation>in allen übrigen Zeilen gleich</translation>
    </message>
    <message>
        <source>Missing numbers: %1. Each becomes the median of the training rows.</source>
        <translation>Fehlende Zahlen: %1. Jede wird zum Median der Trainingszeilen.</translation>
    </message>
    <message>
        <source>Missing categories: %1. All features of the column are 0 there.</source>
        <translation>Fehlende Kategorien: %1. Alle Merkmale der Spalte sind dort 0.</translation>
    </message>
    <message>
        <source>%1: %2 are read as one answer.</source>
        <translation>%1: %2 gelten als eine Antwort.</translation>
    </message>
    <message>
        <source>%1: whole numbers that are nearly all different. If they only name the rows, leave them out.</source>
        <translation>%1: ganze Zahlen, die fast alle verschieden sind. Wenn sie nur die Zeilen benennen, sollten sie weggelassen werden.</translation>
    </message>
    <message>
        <source>Only one row has the label &apos;%1&apos;, which cannot be both learned and tested. Choose another label or another positive value.</source>
        <translation>Nur eine Zeile hat das Label „%1“, das nicht zugleich gelernt und getestet werden kann. Bitte ein anderes Label oder einen anderen positiven Wert wählen.</translation>
    </message>
    <message>
        <source>%1 alone gives the label away in every row. If it is known only together with the label, leave it out.</source>
        <translation>%1 allein verrät das Label in jeder Zeile. Wenn es erst mit dem Label bekannt ist, sollte die Spalte weggelassen werden.</translation>
    </message>
    <message>
        <source>%1 alone gives the label away in %2 of %3 rows. If it is known only together with the label, leave it out.</source>
        <translation>%1 allein verrät das Label in %2 von %3 Zeilen. Wenn es erst mit dem Label bekannt ist, sollte die Spalte weggelassen werden.</translation>
    </message>
    <message>
        <source>Further columns that alone give the label away: %1.</source>
        <translation>Weitere Spalten, die allein das Label verraten: %1.</translation>
    </message>
    <message>
        <source>%1 hold nearly the same: the network can use any of them, so read their importance together.</source>
        <translation>%1 enthalten fast dasselbe: das Netz kann jede davon nutzen, daher ist ihre Wichtigkeit zusammen zu lesen.</translation>
    </message>
    <message>
        <source>Further groups of columns that hold nearly the same: %1.</source>
        <translation>Weitere Gruppen von Spalten, die fast dasselbe enthalten: %1.</translation>
    </message>
    <message>
        <source>Rows left out because they have no label: %1.</source>
        <translation>Zeilen, die wegfallen, weil sie kein Label haben: %1.</translation>
    </message>
    <message>
        <source>Rows left out because a feature is missing: %1.</source>
        <translation>Zeilen, die wegfallen, weil ein Merkmal fehlt: %1.</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>sie hat sich geändert, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>%1, expected at most %2</source>
        <translation>%1, erwartet höchstens %2</translation>
    </message>
    <message>
        <source>unpacking it takes more than %1 of memory; unpack it first</source>
        <translation>sie zu entpacken braucht mehr als %1 Speicher; bitte zuerst entpacken</translation>
    </message>
    <message>
        <source>more than %1, the most that a table can have</source>
        <translation>mehr als %1, mehr kann eine Tabelle nicht haben</translation>
    </message>
    <message>
        <source>Its text has no byte order mark and was read as %1.</source>
        <translation>Ihr Text hat keine Marke der Bytefolge und wurde als %1 gelesen.</translation>
    </message>
    <message>
        <source>packed as %1, which is not read; unpack it and open the table</source>
        <translation>gepackt als %1, was nicht gelesen wird; bitte entpacken und die Tabelle öffnen</translation>
    </message>
    <message>
        <source>packed twice; unpack it and open the table</source>
        <translation>zweimal gepackt; bitte entpacken und die Tabelle öffnen</translation>
    </message>
    <message>
        <source>a file of %1, no table of text; save the table as CSV first</source>
        <translation>eine Datei von %1, keine Tabelle aus Text; bitte die Tabelle zuerst als CSV speichern</translation>
    </message>
    <message>
        <source>a picture (%1), no table</source>
        <translation>ein Bild (%1), keine Tabelle</translation>
    </message>
    <message>
        <source>a document (%1), no table of text; save the table in it as CSV first</source>
        <translation>ein Dokument (%1), keine Tabelle aus Text; bitte die Tabelle darin zuerst als CSV speichern</translation>
    </message>
    <message>
        <source>a program, no table</source>
        <translation>ein Programm, keine Tabelle</translation>
    </message>
    <message>
        <source>a run of Attention Lab, no table; open it with File, Open</source>
        <translation>ein Lauf von Attention Lab, keine Tabelle; bitte mit Datei, Öffnen öffnen</translation>
    </message>
    <message>
        <source>only a pointer of %1, which stands for the table; get the table itself with: %2</source>
        <translation>nur ein Verweis von %1, der für die Tabelle steht; die Tabelle selbst holt: %2</translation>
    </message>
    <message>
        <source>the answer of a web server that it has no such file; download the table again</source>
        <translation>die Antwort eines Webservers, dass er die Datei nicht hat; bitte die Tabelle noch einmal herunterladen</translation>
    </message>
    <message>
        <source>a file of Weka (ARFF), no plain table; remove all lines to @data and put the names of the attributes in their place, with commas between them</source>
        <translation>eine Datei von Weka (ARFF), keine einfache Tabelle; bitte alle Zeilen bis @data durch die Namen der Attribute ersetzen, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>lines of LIBSVM (a label, and an index and a value for each number), no table; write it as CSV first, with a column for each index</source>
        <translation>Zeilen von LIBSVM (ein Label, dann je Zahl ein Index und ein Wert), keine Tabelle; bitte zuerst als CSV schreiben, mit einer Spalte je Index</translation>
    </message>
    <message>
        <source>records in JSON, no table; write them as CSV first, with a line for each record</source>
        <translation>Datensätze in JSON, keine Tabelle; bitte zuerst als CSV schreiben, mit einer Zeile je Datensatz</translation>
    </message>
    <message>
        <source>a script in SQL, no table; save the table as CSV first</source>
        <translation>ein Skript in SQL, keine Tabelle; bitte die Tabelle zuerst als CSV speichern</translation>
    </message>
    <message>
        <source>a spreadsheet or another document of an office program; save the sheet with the table as CSV first</source>
        <translation>eine Tabellenkalkulation oder ein anderes Büro-Dokument; bitte das Blatt mit der Tabelle zuerst als CSV speichern</translation>
    </message>
    <message>
        <source>an archive of many files, expected one with one table; unpack it and open the table</source>
        <translation>ein Archiv aus vielen Dateien, erwartet wird eines mit einer Tabelle; bitte entpacken und die Tabelle öffnen</translation>
    </message>
    <message>
        <source>an archive of %1 files (%2), expected one with one table; unpack it and open the table</source>
        <translation>ein Archiv aus %1 Dateien (%2), erwartet wird eines mit einer Tabelle; bitte entpacken und die Tabelle öffnen</translation>
    </message>
    <message>
        <source>an archive without a file, expected one with one table</source>
        <translation>ein Archiv ohne Datei, erwartet wird eines mit einer Tabelle</translation>
    </message>
    <message>
        <source>an archive with a password; unpack it and open the table</source>
        <translation>ein Archiv mit Passwort; bitte entpacken und die Tabelle öffnen</translation>
    </message>
    <message>
        <source>a NUL byte: this is not a table of text</source>
        <translation>ein NUL-Byte: das ist keine Tabelle aus Text</translation>
    </message>
    <message>
        <source>more than %1 of text, the most that a table can have</source>
        <translation>mehr als %1 Text, mehr kann eine Tabelle nicht haben</translation>
    </message>
    <message>
        <source>a row of more than %1 bytes</source>
        <translation>eine Zeile von mehr als %1 Byte</translation>
    </message>
    <message>
        <source>the quote that begins here is never closed</source>
        <translation>das Anführungszeichen, das hier beginnt, wird nie geschlossen</translation>
    </message>
    <message>
        <source>text after a closing quote; a quote within quotes must be doubled</source>
        <translation>Text nach einem schließenden Anführungszeichen; eines innerhalb muss verdoppelt sein</translation>
    </message>
    <message>
        <source>more than %1 cells, the most that a table can have in a row</source>
        <translation>mehr als %1 Zellen, mehr kann eine Zeile nicht haben</translation>
    </message>
    <message>
        <source>a cell in quotes of more than %1 bytes; is its closing quote missing?</source>
        <translation>eine Zelle in Anführungszeichen von mehr als %1 Byte; fehlt das schließende?</translation>
    </message>
    <message>
        <source>a cell of more than %1 bytes</source>
        <translation>eine Zelle von mehr als %1 Byte</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>it is empty, expected a table</source>
        <translation>sie ist leer, erwartet eine Tabelle</translation>
    </message>
    <message>
        <source>it has names of columns and no rows</source>
        <translation>sie hat Spaltennamen und keine Zeilen</translation>
    </message>
    <message>
        <source>Its letters are not UTF-8, so they were read as Windows-1252.</source>
        <translation>Ihre Buchstaben sind nicht UTF-8 und wurden daher als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>1 cell, expected %1 as in the first line</source>
        <translation>1 Zelle, erwartet %1 wie in der ersten Zeile</translation>
    </message>
    <message>
        <source>%1 cells, expected %2 as in the first line</source>
        <translation>%1 Zellen, erwartet %2 wie in der ersten Zeile</translation>
    </message>
    <message>
        <source>The first line was skipped: &apos;%1&apos;.</source>
        <translation>Die erste Zeile wurde übergangen: „%1“.</translation>
    </message>
    <message>
        <source>The first %1 lines were skipped. They begin with &apos;%2&apos;.</source>
        <translation>Die ersten %1 Zeilen wurden übergangen. Sie beginnen mit „%2“.</translation>
    </message>
    <message>
        <source>1 line that begins with %1 was skipped.</source>
        <translation>1 Zeile, die mit %1 beginnt, wurde übergangen.</translation>
    </message>
    <message>
        <source>%1 lines that begin with %2 were skipped.</source>
        <translation>%1 Zeilen, die mit %2 beginnen, wurden übergangen.</translation>
    </message>
    <message>
        <source>A Ctrl-Z was read as the end of the file.</source>
        <translation>Ein Strg-Z wurde als Ende der Datei gelesen.</translation>
    </message>
    <message>
        <source>Runs of blanks and tabs part its cells.</source>
        <translation>Folgen von Leerzeichen und Tabulatoren trennen ihre Zellen.</translation>
    </message>
    <message>
        <source>A run of delimiters was read as one.</source>
        <translation>Mehrere Trennzeichen hintereinander wurden als eines gelesen.</translation>
    </message>
    <message>
        <source>Its texts are in single quotes.</source>
        <translation>Ihre Texte stehen in einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>A backslash makes a quote, a delimiter or a backslash a part of its cell.</source>
        <translation>Ein Backslash macht Anführungszeichen, Trennzeichen und Backslash zu einem Teil ihrer Zelle.</translation>
    </message>
    <message>
        <source>The first two lines name the columns, and were joined.</source>
        <translation>Die ersten zwei Zeilen benennen die Spalten und wurden verbunden.</translation>
    </message>
    <message>
        <source>The first three lines were read as Orange&apos;s names, types and roles.</source>
        <translation>Die ersten drei Zeilen wurden als Namen, Typen und Rollen von Orange gelesen.</translation>
    </message>
    <message>
        <source>The prefixes of the names were read as Orange&apos;s types and roles.</source>
        <translation>Die Vorsilben der Namen wurden als Typen und Rollen von Orange gelesen.</translation>
    </message>
    <message>
        <source>The first column names the rows, and was left out.</source>
        <translation>Die erste Spalte benennt die Zeilen und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The first row was read as names, though it has numbers such as %1.</source>
        <translation>Die erste Zeile wurde als Namen gelesen, obwohl sie Zahlen wie %1 enthält.</translation>
    </message>
    <message>
        <source>The first column has no name and only numbers the rows.</source>
        <translation>Die erste Spalte hat keinen Namen und nummeriert nur die Zeilen.</translation>
    </message>
    <message>
        <source>1 cell, expected the name of a row and its cells</source>
        <translation>1 Zelle, erwartet der Name einer Zeile und ihre Zellen</translation>
    </message>
    <message>
        <source>cells: %1, expected %2, of which the first is the name of the row</source>
        <translation>Zellen: %1, erwartet %2, davon die erste der Name der Zeile</translation>
    </message>
    <message>
        <source>its head says that it is not for learning</source>
        <translation>laut ihrem Kopf ist sie nicht zum Lernen da</translation>
    </message>
    <message>
        <source>a web page (HTML), no table; download the file to which the page leads. If a program exported it as a spreadsheet, open it in a spreadsheet program and save it as CSV</source>
        <translation>eine Webseite (HTML), keine Tabelle; bitte die Datei herunterladen, zu der die Seite führt. Falls ein Programm sie als Tabellenblatt exportiert hat, bitte in einer Tabellenkalkulation öffnen und als CSV speichern</translation>
    </message>
    <message>
        <source>the print of a database, no table; export the rows as CSV instead</source>
        <translation>die Ausgabe einer Datenbank, keine Tabelle; bitte die Zeilen stattdessen als CSV exportieren</translation>
    </message>
    <message>
        <source>the print of a table in Python (pandas), which may lack rows and columns; save the table with to_csv() instead</source>
        <translation>die Ausgabe einer Tabelle in Python (pandas), in der Zeilen und Spalten fehlen können; bitte die Tabelle stattdessen mit to_csv() speichern</translation>
    </message>
    <message>
        <source>an archive of %1 tables (%2), expected one; unpack it and open the one that is wanted</source>
        <translation>ein Archiv mit %1 Tabellen (%2), erwartet wird eine; bitte entpacken und die gewünschte öffnen</translation>
    </message>
    <message>
        <source>%1: whole numbers that its name calls codes. If so, read them as categories.</source>
        <translation>%1: ganze Zahlen, die ihr Name Codes nennt. Wenn das stimmt, sollten sie als Kategorien gelesen werden.</translation>
    </message>
    <message>
        <source>%1: whole numbers that its name calls codes, too many different ones for categories. If so, leave them out.</source>
        <translation>%1: ganze Zahlen, die ihr Name Codes nennt, und zu viele verschiedene für Kategorien. Wenn das stimmt, sollten sie weggelassen werden.</translation>
    </message>
    <message>
        <source>only &apos;%1&apos; and cells without a value</source>
        <translation>nur „%1“ und Zellen ohne Wert</translation>
    </message>
    <message>
        <source>only one column was found, expected two or more; choose the delimiter that parts them</source>
        <translation>nur eine Spalte wurde gefunden, erwartet werden zwei oder mehr; bitte das Trennzeichen wählen, das sie trennt</translation>
    </message>
    <message>
        <source>%1: %2 occurs in one row only. If it is no label, leave the row out.</source>
        <translation>%1: %2 kommt nur in einer Zeile vor. Wenn es kein Label ist, sollte die Zeile weggelassen werden.</translation>
    </message>
    <message>
        <source>Empty lines skipped: %1.</source>
        <translation>Leere Zeilen übersprungen: %1.</translation>
    </message>
    <message>
        <source>Lines skipped because they repeat the names: %1, the first is line %2.</source>
        <translation>Übersprungene Zeilen, die die Namen wiederholen: %1, die erste ist Zeile %2.</translation>
    </message>
    <message>
        <source>Lines skipped below the table: %1, the first is line %2.</source>
        <translation>Unter der Tabelle übersprungene Zeilen: %1, die erste ist Zeile %2.</translation>
    </message>
    <message>
        <source>Byte order marks skipped at its beginning: %1.</source>
        <translation>Byte-Reihenfolge-Marken, die am Anfang übersprungen wurden: %1.</translation>
    </message>
    <message>
        <source>Cells written as %1, of which the text between the quotes was read: %2.</source>
        <translation>Zellen in der Form %1, von denen der Text zwischen den Anführungszeichen gelesen wurde: %2.</translation>
    </message>
    <message>
        <source>Only the names end in a delimiter; the empty column behind it was skipped.</source>
        <translation>Nur die Namen enden mit einem Trennzeichen; die leere Spalte dahinter wurde übersprungen.</translation>
    </message>
    <message>
        <source>Only the rows end in a delimiter; the empty column behind it was skipped.</source>
        <translation>Nur die Zeilen enden mit einem Trennzeichen; die leere Spalte dahinter wurde übersprungen.</translation>
    </message>
    <message>
        <source>%1 holds %2 files; %3 is read.</source>
        <translation>%1 enthält %2 Dateien; gelesen wird %3.</translation>
    </message>
    <message>
        <source>Line %1 holds &apos;%2&apos; above numbers. If it belongs to the names, choose names in two lines.</source>
        <translation>Zeile %1 enthält „%2“ über Zahlen. Wenn sie zu den Namen gehört, sollten Namen in zwei Zeilen gewählt werden.</translation>
    </message>
    <message>
        <source>%1: line %2 holds &apos;%3&apos;, though %4 cells are numbers, so it is read as a category. If &apos;%3&apos; means that the value is missing, say so.</source>
        <translation>%1: Zeile %2 enthält „%3“, obwohl %4 Zellen Zahlen sind; daher wird die Spalte als Kategorie gelesen. Bitte angeben, falls „%3“ bedeutet, dass der Wert fehlt.</translation>
    </message>
    <message>
        <source>%1: cells such as &apos;%2&apos; are no plain numbers, so they are read as a category.</source>
        <translation>%1: Zellen wie „%2“ sind keine bloßen Zahlen und werden daher als Kategorie gelesen.</translation>
    </message>
    <message>
        <source>bytes that are not %1, in which the table is written; choose another encoding, or save the table as UTF-8</source>
        <translation>Bytes, die nicht %1 sind, worin die Tabelle geschrieben ist; bitte eine andere Kodierung wählen oder die Tabelle als UTF-8 speichern</translation>
    </message>
</context>
<context>
    <name>WindowKeyWords</name>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>From the buttons to the controls, the bars, the timeline, the tabs and the view</source>
        <translation>Von den Knöpfen zu den Bedienelementen, den Balken, der Zeitleiste, den Reitern und der Ansicht</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>The parts of the window, backwards</source>
        <translation>Die Teile des Fensters in umgekehrter Folge</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Reiter</translation>
    </message>
    <message>
        <source>The view behind the next tab; after the last one, the first</source>
        <translation>Die Ansicht hinter dem nächsten Reiter; nach dem letzten der erste</translation>
    </message>
    <message>
        <source>Tab before</source>
        <translation>Voriger Reiter</translation>
    </message>
    <message>
        <source>The view behind the tab before; before the first one, the last</source>
        <translation>Die Ansicht hinter dem vorigen Reiter; vor dem ersten der letzte</translation>
    </message>
</context>
<context>
    <name>WindowMemory</name>
    <message>
        <source>The settings of the last time were damaged. What could not be read has its default.</source>
        <translation>Die Einstellungen vom letzten Mal waren beschädigt. Was nicht lesbar war, hat seine Vorgabe.</translation>
    </message>
    <message>
        <source>The settings of the last time cannot be read: %1. The file stays as it is.</source>
        <translation>Die Einstellungen vom letzten Mal können nicht gelesen werden: %1. Die Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>WindowPartWords</name>
    <message>
        <source>Buttons at the top</source>
        <translation>Knöpfe oben</translation>
    </message>
    <message>
        <source>They train, pause, step and reset the network. Beside them are speed and progress.</source>
        <translation>Sie trainieren das Netz, halten es an, gehen schrittweise weiter und setzen es zurück. Daneben stehen Tempo und Fortschritt.</translation>
    </message>
    <message>
        <source>Controls, on the left</source>
        <translation>Bedienelemente links</translation>
    </message>
    <message>
        <source>Data, network and training of the next run. Values that differ from the article&apos;s are marked.</source>
        <translation>Daten, Netz und Training des nächsten Laufs. Werte, die von denen des Artikels abweichen, sind markiert.</translation>
    </message>
    <message>
        <source>Run that was not saved</source>
        <translation>Nicht gespeicherter Lauf</translation>
    </message>
    <message>
        <source>Offers the run that was kept when the program ended unexpectedly.</source>
        <translation>Bietet den Lauf an, der aufbewahrt wurde, als das Programm unerwartet endete.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Messages of the program.</source>
        <translation>Meldungen des Programms.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>One for each feature: the share of the attention that the network gives it, as the mean of the test rows. The dashed line is an equal share for all.</source>
        <translation>Einer für jedes Merkmal: der Anteil der Aufmerksamkeit, den das Netz ihm gibt, als Mittel der Testzeilen. Die gestrichelte Linie ist ein gleicher Anteil für alle.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
    </message>
    <message>
        <source>Each tab answers a question about the run; the arrow keys go from tab to tab.</source>
        <translation>Jeder Reiter beantwortet eine Frage zum Lauf; die Pfeiltasten gehen von Reiter zu Reiter.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>The answer of the tab in front.</source>
        <translation>Die Antwort des vorderen Reiters.</translation>
    </message>
</context>
<context>
    <name>WriteNotes</name>
    <message>
        <source>%1: written in its place, because the folder does not let a complete file take its name (%2). An interruption could have left half of it.</source>
        <translation>%1: an Ort und Stelle geschrieben, weil der Ordner einer fertigen Datei ihren Namen nicht geben lässt (%2). Eine Unterbrechung hätte die Hälfte davon hinterlassen können.</translation>
    </message>
    <message>
        <source>%1: written, but the folder does not tell whether it is on the disk (%2). A power failure soon afterwards could lose it.</source>
        <translation>%1: geschrieben, aber der Ordner sagt nicht, ob die Datei auf dem Datenträger ist (%2). Ein Stromausfall kurz danach könnte sie verlieren.</translation>
    </message>
</context>
<context>
    <name>ui::AttentionChart</name>
    <message>
        <source>Mean attention of each feature</source>
        <translation>Mittlere Aufmerksamkeit für jedes Merkmal</translation>
    </message>
    <message>
        <source>The attention appears here as soon as the data are ready.</source>
        <translation>Die Aufmerksamkeit erscheint hier, sobald die Daten bereit sind.</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>mean attention</source>
        <translation>mittlere Aufmerksamkeit</translation>
    </message>
    <message>
        <source>mean attention; whiskers: 9 of 10 seeds</source>
        <translation>mittlere Aufmerksamkeit; Spannen: 9 von 10 Startwerten</translation>
    </message>
    <message>
        <source>mean attention; too many features to split by class</source>
        <translation>mittlere Aufmerksamkeit; zu viele Merkmale, um sie nach Klassen zu teilen</translation>
    </message>
    <message>
        <source>5 to 95 % of the rows</source>
        <translation>5 bis 95 % der Zeilen</translation>
    </message>
    <message>
        <source>mean of all</source>
        <translation>Mittel aller</translation>
    </message>
    <message>
        <source>9 of 10 seeds: between %1 and %2</source>
        <translation>9 von 10 Startwerten: zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Bar chart of %1 features.</source>
        <translation>Balkendiagramm mit %1 Merkmalen.</translation>
    </message>
    <message>
        <source>Golden feature %1: %2.</source>
        <translation>Goldenes Merkmal %1: %2.</translation>
    </message>
    <message>
        <source>the same numbers as golden feature %1</source>
        <translation>dieselben Zahlen wie das goldene Merkmal %1</translation>
    </message>
    <message>
        <source>a decoy, correlated with golden feature %1</source>
        <translation>ein Köder, mit dem goldenen Merkmal %1 korreliert</translation>
    </message>
    <message>
        <source>Golden feature %1 in pinned runs:</source>
        <translation>Goldenes Merkmal %1 in angehefteten Läufen:</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>Duplikate: %1</translation>
    </message>
    <message>
        <source>decoys: %1</source>
        <translation>Köder: %1</translation>
    </message>
    <message>
        <source>mean attention; %1</source>
        <translation>mittlere Aufmerksamkeit; %1</translation>
    </message>
    <message>
        <source>The largest: %1 with %2. Uniform: %3.</source>
        <translation>Der größte: %1 mit %2. Gleichverteilt: %3.</translation>
    </message>
    <message>
        <source>Golden feature %1</source>
        <translation>Goldenes Merkmal %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 times uniform</source>
        <translation>%1: %2, %3-mal so viel wie gleichverteilt</translation>
    </message>
    <message>
        <source>%1: no rows</source>
        <translation>%1: keine Zeilen</translation>
    </message>
    <message>
        <source>%1: %2, 9 of 10 rows between %3 and %4</source>
        <translation>%1: %2, 9 von 10 Zeilen zwischen %3 und %4</translation>
    </message>
    <message>
        <source>goes together with %1</source>
        <translation>gehört zusammen mit %1</translation>
    </message>
    <message>
        <source>%1 inputs, uniform %1/%2; most to %3: %4</source>
        <translation>%1 Eingaben, gleichverteilt %1/%2; am meisten an %3: %4</translation>
    </message>
    <message>
        <source>mean attention, summed over the inputs of each column</source>
        <translation>mittlere Aufmerksamkeit, summiert über die Eingaben jeder Spalte</translation>
    </message>
    <message>
        <source>Bar chart of %1 columns.</source>
        <translation>Balkendiagramm mit %1 Spalten.</translation>
    </message>
    <message>
        <source>The largest: %1 with %2. Uniform: %3 for each input.</source>
        <translation>Der größte: %1 mit %2. Gleichverteilt: %3 für jede Eingabe.</translation>
    </message>
</context>
<context>
    <name>ui::AttentionView</name>
    <message>
        <source>The attention is not a finite number, and so there are no bars to split.</source>
        <translation>Die Aufmerksamkeit ist keine endliche Zahl, darum gibt es keine Balken zu teilen.</translation>
    </message>
    <message>
        <source>Values that are not finite have no bars. Go back to an earlier moment, or train with a lower learning rate.</source>
        <translation>Werte, die nicht endlich sind, haben keine Balken. Gehen Sie zu einem früheren Moment zurück, oder trainieren Sie mit einer kleineren Lernrate.</translation>
    </message>
    <message>
        <source>Which feature does the network look at?</source>
        <translation>Welches Merkmal beachtet das Netz?</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Split the bars by class</source>
        <translation>Die Balken nach Klasse teilen</translation>
    </message>
    <message>
        <source>Its attention to each feature appears here as a bar.</source>
        <translation>Seine Aufmerksamkeit für jedes Merkmal steht dann hier als Balken.</translation>
    </message>
    <message>
        <source>Nothing to see yet.</source>
        <translation>Noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>The network appears as soon as its data are ready.</source>
        <translation>Das Netz erscheint, sobald seine Daten bereit sind.</translation>
    </message>
    <message>
        <source>No attention, no bars. Compare its accuracy with that of a network with attention.</source>
        <translation>Keine Aufmerksamkeit, keine Balken. Vergleichen Sie seine Genauigkeit mit der eines Netzes mit Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>This network has no attention.</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Its inputs go to the next layer as they are.</source>
        <translation>Seine Eingaben gehen unverändert an die nächste Schicht.</translation>
    </message>
    <message>
        <source>This network has no attention, and so no bars to split.</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit und also keine Balken, die sich teilen ließen.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Attention over the run</source>
        <translation>Aufmerksamkeit im Verlauf</translation>
    </message>
    <message>
        <source>A row for each moment of the run: epoch, batch and the attention to every feature.</source>
        <translation>Eine Zeile je Moment des Laufs: Epoche, Batch und die Aufmerksamkeit für jedes Merkmal.</translation>
    </message>
    <message>
        <source>Two bars for each feature: the mean of the %1 and that of the %2, and how far their rows lie apart. One mean hides all three.</source>
        <translation>Zwei Balken je Merkmal (%1; %2): das Mittel, und wie weit ihre Zeilen auseinanderliegen. Ein einziges Mittel verbirgt alles drei.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Show the categories of all columns</source>
        <translation>Die Kategorien aller Spalten zeigen</translation>
    </message>
    <message>
        <source>A bar for each category instead of one for each column. A click on a bar, or Enter, does so for its column alone.</source>
        <translation>Ein Balken für jede Kategorie statt eines für jede Spalte. Ein Klick auf einen Balken oder die Eingabetaste macht das für seine Spalte allein.</translation>
    </message>
    <message>
        <source>Attention over the run, by category</source>
        <translation>Aufmerksamkeit im Lauf, nach Kategorien</translation>
    </message>
    <message>
        <source>As above, with the attention to every category of a column.</source>
        <translation>Wie oben, mit der Aufmerksamkeit für jede Kategorie einer Spalte.</translation>
    </message>
</context>
<context>
    <name>ui::BelieveView</name>
    <message>
        <source>Page: %1</source>
        <translation>Seite: %1</translation>
    </message>
</context>
<context>
    <name>ui::BranchText</name>
    <message>
        <source>Branched at epoch %1, batch %2: learning rate %3 → %4</source>
        <translation>Abgezweigt bei Epoche %1, Batch %2: Lernrate %3 → %4</translation>
    </message>
    <message>
        <source>not branched at epoch %1, batch %2: learning rate %3 → %4</source>
        <translation>nicht abgezweigt bei Epoche %1, Batch %2: Lernrate %3 → %4</translation>
    </message>
    <message>
        <source>branched at epoch %1, batch %2: learning rate %3 → %4</source>
        <translation>abgezweigt bei Epoche %1, Batch %2: Lernrate %3 → %4</translation>
    </message>
    <message>
        <source>this run branched at epoch %1, batch %2: learning rate %3 → %4</source>
        <translation>dieser Lauf abgezweigt bei Epoche %1, Batch %2: Lernrate %3 → %4</translation>
    </message>
    <message>
        <source>The run shown branched; these train with its last learning rate from the first batch on.</source>
        <translation>Der gezeigte Lauf zweigte ab; diese trainieren vom ersten Batch an mit seiner letzten Lernrate.</translation>
    </message>
    <message>
        <source>the pinned run branched at epoch %1, batch %2: learning rate %3 → %4</source>
        <translation>der angeheftete Lauf abgezweigt bei Epoche %1, Batch %2: Lernrate %3 → %4</translation>
    </message>
</context>
<context>
    <name>ui::ChangeBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Train anew with each change of a control. At full speed, results appear while you drag.</source>
        <translation>Bei jeder Änderung einer Einstellung neu trainieren. Bei vollem Tempo erscheinen die Ergebnisse schon beim Ziehen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Vor</translation>
    </message>
</context>
<context>
    <name>ui::ClassText</name>
    <message>
        <source>always %1</source>
        <comment>an answer</comment>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>Always answering %1, the larger class, is right in %2 of the test rows.</source>
        <translation>Immer %1 zu antworten, die größere Klasse, ist bei %2 der Testzeilen richtig.</translation>
    </message>
    <message>
        <source>Of the %1, none is in the test: the accuracy says nothing about them.</source>
        <translation>Von den %1 ist keine im Test: Die Genauigkeit sagt über sie nichts.</translation>
    </message>
    <message>
        <source>Of the %1, only 1 is in the test: the accuracy says little about them.</source>
        <translation>Von den %1 ist nur 1 im Test: Die Genauigkeit sagt über sie wenig.</translation>
    </message>
    <message>
        <source>Of the %1, only %2 are in the test: the accuracy says little about them.</source>
        <translation>Von den %1 sind nur %2 im Test: Die Genauigkeit sagt über sie wenig.</translation>
    </message>
    <message>
        <source>A larger test fraction gives the test more of them.</source>
        <translation>Ein größerer Testanteil gibt dem Test mehr davon.</translation>
    </message>
    <message>
        <source>Stratify keeps the shares of the classes in the test, and a larger test fraction gives it more rows of each.</source>
        <translation>Stratifizieren hält die Anteile der Klassen im Test, und ein größerer Testanteil gibt ihm mehr Zeilen von jeder.</translation>
    </message>
</context>
<context>
    <name>ui::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Das Skript kopieren</translation>
    </message>
    <message>
        <source>Copies the whole script, to be pasted elsewhere.</source>
        <translation>Kopiert das ganze Skript, um es anderswo einzufügen.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>Das Skript speichern</translation>
    </message>
    <message>
        <source>Writes the script into a file.</source>
        <translation>Schreibt das Skript in eine Datei.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>The script for Keras, as the article&apos;s author would write it</source>
        <translation>Das Skript für Keras, wie der Autor des Artikels es schriebe</translation>
    </message>
    <message>
        <source>The script for PyTorch</source>
        <translation>Das Skript für PyTorch</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Skript</translation>
    </message>
    <message>
        <source>What would I write to have this in Keras?</source>
        <translation>Was würde ich schreiben, um das in Keras zu haben?</translation>
    </message>
    <message>
        <source>What would I write to have this in PyTorch?</source>
        <translation>Was würde ich schreiben, um das in PyTorch zu haben?</translation>
    </message>
    <message>
        <source>These %1 lines of Python: the article&apos;s experiment.</source>
        <translation>Diese %1 Zeilen Python: der Versuch des Artikels.</translation>
    </message>
    <message>
        <source>These %1 lines of Python. Marked: what is not the article&apos;s.</source>
        <translation>Diese %1 Zeilen Python. Markiert: was nicht im Artikel steht.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python-Skripte (*.py)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The script has the last learning rate from its first batch on, and so trains another run.</source>
        <translation>Das Skript hat die letzte Lernrate vom ersten Batch an und trainiert damit einen anderen Lauf.</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsList</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Learn from all columns in the list that can be used</source>
        <translation>Aus allen brauchbaren Spalten der Liste lernen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Learn from none of the columns in the list</source>
        <translation>Aus keiner der Spalten der Liste lernen</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie sie ist</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>What the selected columns are used as. Several are selected with Shift or Ctrl.</source>
        <translation>Als was die gewählten Spalten dienen. Mehrere werden mit Umschalt oder Strg gewählt.</translation>
    </message>
    <message>
        <source>Use the selected columns as</source>
        <translation>Die gewählten Spalten nehmen als</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Nehmen als</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsModel</name>
    <message>
        <source>to be predicted</source>
        <translation>wird vorhergesagt</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>weggelassen: %1</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>by choice</source>
        <translation>nach Wahl</translation>
    </message>
</context>
<context>
    <name>ui::CompareModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pinned run %1</source>
        <translation>Angehefteter Lauf %1</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>%1 (without its data)</source>
        <translation>%1 (ohne seine Daten)</translation>
    </message>
    <message>
        <source>The run shown, at the moment shown</source>
        <translation>Der gezeigte Lauf zum gezeigten Zeitpunkt</translation>
    </message>
    <message>
        <source>Run %1, from it to this run: %2. Click or press Return to bring it back, settings and all.</source>
        <translation>Lauf %1, von ihm zu diesem Lauf: %2. Ein Klick oder die Eingabetaste holt ihn samt Einstellungen zurück.</translation>
    </message>
    <message>
        <source>Run %1, from it to this run: %2. Its data were too large to keep: a click or Return trains it anew with its settings.</source>
        <translation>Lauf %1, von ihm zu diesem Lauf: %2. Seine Daten waren zu groß, um sie zu behalten: Ein Klick oder die Eingabetaste trainiert ihn mit seinen Einstellungen neu.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Its line in the charts</source>
        <translation>Seine Linie in den Diagrammen</translation>
    </message>
    <message>
        <source>Pinned → this run</source>
        <translation>Angeheftet → dieser</translation>
    </message>
    <message>
        <source>What differs from the run shown</source>
        <translation>Was sich vom gezeigten Lauf unterscheidet</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>Golden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>At its newest moment; within an epoch, on the first few hundred test rows</source>
        <translation>Zu seinem neuesten Zeitpunkt; mitten in einer Epoche für die ersten paar Hundert Testzeilen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>On the test rows, measured likewise; in brackets that of always answering with the larger class, where it is close or the classes are uneven</source>
        <translation>Für die Testzeilen, ebenso; in Klammern die von immer der größeren Klasse als Antwort, wo sie nahe ist oder die Klassen ungleich sind</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How long it was trained</source>
        <translation>Wie lange er trainiert wurde</translation>
    </message>
    <message>
        <source>The attention to all golden features; – where there are none</source>
        <translation>Die Aufmerksamkeit für alle goldenen Merkmale; –, wo es keine gibt</translation>
    </message>
    <message>
        <source>What its bars have found, and since when</source>
        <translation>Was seine Balken gefunden haben, und seit wann</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>The attention to the feature that leads</source>
        <translation>Die Aufmerksamkeit für das Merkmal, das führt</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Führt</translation>
    </message>
    <message>
        <source>The feature with the most attention</source>
        <translation>Das Merkmal mit der meisten Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Of other data (%1), where the same number means something else: not compared. A click brings the run back with its numbers.</source>
        <translation>Von anderen Daten (%1), bei denen dieselbe Zahl etwas anderes bedeutet: nicht verglichen. Ein Klick bringt den Lauf mit seinen Zahlen zurück.</translation>
    </message>
</context>
<context>
    <name>ui::CompareView</name>
    <message>
        <source>This run gives its golden feature the most attention: %1, which is %2 more than run %3.</source>
        <translation>Dieser Lauf gibt seinem goldenen Merkmal die meiste Aufmerksamkeit: %1, das sind %2 mehr als Lauf %3.</translation>
    </message>
    <message>
        <source>Run %1 gives its golden feature the most attention: %2, which is %3 more than this run.</source>
        <translation>Lauf %1 gibt seinem goldenen Merkmal die meiste Aufmerksamkeit: %2, das sind %3 mehr als dieser Lauf.</translation>
    </message>
    <message>
        <source>They have different numbers of features, and so different uniform shares: 1/%1 and 1/%2.</source>
        <translation>Sie haben verschieden viele Merkmale und so verschiedene Anteile bei Gleichverteilung: 1/%1 und 1/%2.</translation>
    </message>
    <message>
        <source>Their settings are the same.</source>
        <translation>Ihre Einstellungen sind gleich.</translation>
    </message>
    <message>
        <source>%1 settings differ between the two, so the cause of the difference is not known.</source>
        <translation>%1 Einstellungen sind verschieden; welche es war, lässt sich so nicht sagen.</translation>
    </message>
    <message>
        <source>Only the seed differs: this much is luck.</source>
        <translation>Nur der Startwert ist anders: So viel ist Glück.</translation>
    </message>
    <message>
        <source>One setting differs: %1. With one seed each, some of it may be luck.</source>
        <translation>Eine Einstellung ist anders: %1. Mit je einem Startwert kann manches davon Glück sein.</translation>
    </message>
    <message>
        <source>One run cannot tell.</source>
        <translation>Ein Lauf allein sagt wenig.</translation>
    </message>
    <message>
        <source>Pin it, change one setting and train again.</source>
        <translation>Den Lauf anheften, eine Einstellung ändern und noch einmal trainieren.</translation>
    </message>
    <message>
        <source>Run %1 waits to be compared.</source>
        <translation>Lauf %1 wartet auf den Vergleich.</translation>
    </message>
    <message>
        <source>Train: the pinned runs stay visible.</source>
        <translation>Jetzt trainieren: Die angehefteten Läufe bleiben sichtbar.</translation>
    </message>
    <message>
        <source>Run %1 is not at its end.</source>
        <translation>Lauf %1 ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>This run is not at its end.</source>
        <translation>Dieser Lauf ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>What made the difference?</source>
        <translation>Was hat den Unterschied gemacht?</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unpin the run of the chosen line</source>
        <translation>Den Lauf der gewählten Zeile lösen</translation>
    </message>
    <message>
        <source>Click a line, or press Return on it, to bring its run back, settings and all. Delete unpins it.</source>
        <translation>Ein Klick auf eine Zeile oder die Eingabetaste holt ihren Lauf samt Einstellungen zurück. Entf löst ihn.</translation>
    </message>
    <message>
        <source>Pin a run, with the button above the bars, to compare others with it. Its bars and curves stay as outlines while you change a setting and train again. Up to four runs can be pinned.</source>
        <translation>Einen Lauf mit dem Knopf über den Balken anheften, um andere mit ihm zu vergleichen. Seine Balken und Kurven bleiben als Umrisse stehen, während man eine Einstellung ändert und noch einmal trainiert. Bis zu vier Läufe können angeheftet sein.</translation>
    </message>
    <message>
        <source>The run shown and the pinned ones</source>
        <translation>Der gezeigte Lauf und die angehefteten</translation>
    </message>
    <message>
        <source>Nothing is pinned yet.</source>
        <translation>Noch ist nichts angeheftet.</translation>
    </message>
    <message>
        <source>Unpin run %1 (Delete)</source>
        <translation>Lauf %1 lösen (Entf)</translation>
    </message>
    <message>
        <source>Choose the line of a pinned run</source>
        <translation>Die Zeile eines angehefteten Laufs wählen</translation>
    </message>
    <message>
        <source>Wrong feature</source>
        <translation>Falsches Merkmal</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>This run is right in %1 of the test rows, run %2 in %3.</source>
        <translation>Dieser Lauf hat bei einem Anteil von %1 der Testzeilen recht, Lauf %2 bei %3.</translation>
    </message>
    <message>
        <source>No attention</source>
        <translation>Keine Aufmerksamkeit</translation>
    </message>
    <message>
        <source>This run gives its golden features the most attention: %1, which is %2 more than run %3.</source>
        <translation>Dieser Lauf gibt seinen goldenen Merkmalen die meiste Aufmerksamkeit: %1, das sind %2 mehr als Lauf %3.</translation>
    </message>
    <message>
        <source>Run %1 gives its golden features the most attention: %2, which is %3 more than this run.</source>
        <translation>Lauf %1 gibt seinen goldenen Merkmalen die meiste Aufmerksamkeit: %2, das sind %3 mehr als dieser Lauf.</translation>
    </message>
    <message>
        <source>%1 leads in both: with %2 in this run, with %3 in run %4.</source>
        <translation>%1 führt in beiden: mit %2 in diesem Lauf, mit %3 in Lauf %4.</translation>
    </message>
    <message>
        <source>%1 leads in this run with %2, in run %3 it is %4 with %5.</source>
        <translation>%1 führt in diesem Lauf mit %2, in Lauf %3 ist es %4 mit %5.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>What differs between the pinned runs?</source>
        <translation>Was unterscheidet die angehefteten Läufe?</translation>
    </message>
    <message>
        <source>%1 settings and a branch differ between the two, so the cause of the difference is not known.</source>
        <translation>%1 Einstellungen und eine Abzweigung sind verschieden; was es war, lässt sich so nicht sagen.</translation>
    </message>
    <message>
        <source>A setting and a branch differ between the two, so the cause of the difference is not known.</source>
        <translation>Eine Einstellung und eine Abzweigung sind verschieden; was von beiden es war, lässt sich so nicht sagen.</translation>
    </message>
    <message>
        <source>They branched differently: %1.</source>
        <translation>Sie sind verschieden abgezweigt: %1.</translation>
    </message>
    <message>
        <source>Only a branch differs: %1. With one seed each, some of it may be luck.</source>
        <translation>Nur eine Abzweigung ist anders: %1. Mit je einem Startwert kann manches davon Glück sein.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>pinned run A (generated data)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Of other data, so not compared: %1.</source>
        <translation>Von anderen Daten, daher nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>The pinned runs are of other data.</source>
        <translation>Die angehefteten Läufe sind von anderen Daten.</translation>
    </message>
    <message>
        <source>There the same accuracy or attention means something else.</source>
        <translation>Dort bedeutet dieselbe Genauigkeit oder Aufmerksamkeit etwas anderes.</translation>
    </message>
    <message>
        <source>This run and run %1 give their golden feature the same attention: %2.</source>
        <translation>Dieser Lauf und Lauf %1 geben ihrem goldenen Merkmal gleich viel Aufmerksamkeit: %2.</translation>
    </message>
    <message>
        <source>This run gives its golden feature more attention than run %1: %2, which is %3 more.</source>
        <translation>Dieser Lauf gibt seinem goldenen Merkmal mehr Aufmerksamkeit als Lauf %1: %2, das sind %3 mehr.</translation>
    </message>
    <message>
        <source>Run %1 gives its golden feature more attention than this run: %2, which is %3 more.</source>
        <translation>Lauf %1 gibt seinem goldenen Merkmal mehr Aufmerksamkeit als dieser Lauf: %2, das sind %3 mehr.</translation>
    </message>
    <message>
        <source>This run and run %1 give their golden features the same attention: %2.</source>
        <translation>Dieser Lauf und Lauf %1 geben ihren goldenen Merkmalen gleich viel Aufmerksamkeit: %2.</translation>
    </message>
    <message>
        <source>This run gives its golden features more attention than run %1: %2, which is %3 more.</source>
        <translation>Dieser Lauf gibt seinen goldenen Merkmalen mehr Aufmerksamkeit als Lauf %1: %2, das sind %3 mehr.</translation>
    </message>
    <message>
        <source>Run %1 gives its golden features more attention than this run: %2, which is %3 more.</source>
        <translation>Lauf %1 gibt seinen goldenen Merkmalen mehr Aufmerksamkeit als dieser Lauf: %2, das sind %3 mehr.</translation>
    </message>
    <message>
        <source>A wider view has one more column.</source>
        <translation>Eine breitere Ansicht hat eine Spalte mehr.</translation>
    </message>
    <message>
        <source>A wider view has %1 more columns.</source>
        <translation>Eine breitere Ansicht hat %1 Spalten mehr.</translation>
    </message>
</context>
<context>
    <name>ui::Comparison</name>
    <message>
        <source>the same settings</source>
        <translation>dieselben Einstellungen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>Diesen Lauf anheften</translation>
    </message>
    <message>
        <source>Keep this run: its bars and curves stay as outlines behind those of the next</source>
        <translation>Diesen Lauf behalten: Seine Balken und Kurven bleiben als Umrisse hinter denen des nächsten</translation>
    </message>
    <message>
        <source>A run can be pinned after its first batch</source>
        <translation>Ein Lauf lässt sich nach seinem ersten Batch anheften</translation>
    </message>
    <message>
        <source>This run is pinned as it is now; Compare lists it</source>
        <translation>Dieser Lauf ist angeheftet, wie er ist; „Vergleich“ hat ihn in seiner Tabelle</translation>
    </message>
    <message>
        <source>Pin this run in the place of the pinned one with the same settings</source>
        <translation>Diesen Lauf anstelle des angehefteten mit denselben Einstellungen anheften</translation>
    </message>
    <message>
        <source>Four runs are pinned, and more could not be told apart. Unpin one in Compare</source>
        <translation>Vier Läufe sind angeheftet, und mehr ließen sich nicht unterscheiden. Bitte in „Vergleich“ einen lösen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::CurveChart</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Begins with the first batch</source>
        <translation>Beginnt mit dem ersten Batch</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>At epoch %1: train %2, test %3</source>
        <translation>In Epoche %1: Training %2, Test %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::CurvesView</name>
    <message>
        <source>How well does it learn?</source>
        <translation>Wie gut lernt es?</translation>
    </message>
    <message>
        <source>Before the first batch</source>
        <translation>Vor dem ersten Batch</translation>
    </message>
    <message>
        <source>Test accuracy %1, test loss %2 after epoch %3, batch %4</source>
        <translation>Testgenauigkeit %1, Testverlust %2 nach Epoche %3, Batch %4</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Loss and accuracy over the run</source>
        <translation>Verlust und Genauigkeit im Verlauf</translation>
    </message>
    <message>
        <source>A row for each moment of the run: epoch, batch, loss and accuracy of training and test, and the share of the larger class.</source>
        <translation>Eine Zeile je Moment des Laufs: Epoche, Batch, Verlust und Genauigkeit von Training und Test, und der Anteil der größeren Klasse.</translation>
    </message>
    <message>
        <source>lowest: epoch %1</source>
        <translation>niedrigster: Epoche %1</translation>
    </message>
</context>
<context>
    <name>ui::DivergenceText</name>
    <message>
        <source>the loss stopped being a finite number in the test after epoch %1</source>
        <translation>der Verlust war im Test nach Epoche %1 keine endliche Zahl mehr</translation>
    </message>
    <message>
        <source>the loss stopped being a finite number in epoch %1, batch %2</source>
        <translation>der Verlust war in Epoche %1, Batch %2 keine endliche Zahl mehr</translation>
    </message>
    <message>
        <source>%1; try a learning rate of %2 or fewer hidden layers</source>
        <translation>%1; vielleicht helfen weniger Zwischenschichten oder eine Lernrate von %2</translation>
    </message>
</context>
<context>
    <name>ui::DocumentActions</name>
    <message>
        <source>Runs of Attention Lab (*.%1)</source>
        <translation>Läufe von Attention Lab (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>run</source>
        <translation>lauf</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Den Lauf speichern</translation>
    </message>
    <message>
        <source>Save the run?</source>
        <translation>Den Lauf speichern?</translation>
    </message>
    <message>
        <source>This run took more than a minute, and no file holds it.</source>
        <translation>Dieser Lauf hat mehr als eine Minute gedauert, und er steht in keiner Datei.</translation>
    </message>
    <message>
        <source>%1 does not hold the run as it is now.</source>
        <translation>In %1 steht der Lauf nicht so, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Without saving, it is lost.</source>
        <translation>Ungespeichert geht er verloren.</translation>
    </message>
    <message>
        <source>So is the run that Undo would bring back.</source>
        <translation>Der Lauf, den „Rückgängig“ zurückholen würde, ebenso.</translation>
    </message>
    <message>
        <source>Undo would bring back a run that took more than a minute, and no file holds it.</source>
        <translation>„Rückgängig“ würde einen Lauf zurückholen, der mehr als eine Minute gedauert hat, und er steht in keiner Datei.</translation>
    </message>
    <message>
        <source>Overwrite the file?</source>
        <translation>Die Datei überschreiben?</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here.</source>
        <translation>%1 wurde von einem anderen Programm geändert, seit die Datei hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Overwriting loses what the other program has written.</source>
        <translation>Beim Überschreiben geht verloren, was das andere Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>[*]Attention Lab</source>
        <translation>[*]Attention Lab</translation>
    </message>
    <message>
        <source>%1[*] – Attention Lab</source>
        <translation>%1[*] – Attention Lab</translation>
    </message>
    <message>
        <source>%1 files were dropped, expected one.</source>
        <translation>%1 Dateien wurden abgelegt, erwartet wird eine.</translation>
    </message>
    <message>
        <source>%1 is a folder, expected a file.</source>
        <translation>%1 ist ein Ordner, erwartet wird eine Datei.</translation>
    </message>
    <message>
        <source>Open a run or a table</source>
        <translation>Lauf oder Tabelle öffnen</translation>
    </message>
    <message>
        <source>Runs, and pictures that hold one (%1)</source>
        <translation>Läufe und Bilder, die einen enthalten (%1)</translation>
    </message>
    <message>
        <source>Runs and tables (%1 %2)</source>
        <translation>Läufe und Tabellen (%1 %2)</translation>
    </message>
    <message>
        <source>No file holds what is shown.</source>
        <translation>Was zu sehen ist, steht in keiner Datei.</translation>
    </message>
    <message>
        <source>Begins with the article&apos;s settings and no file</source>
        <translation>Beginnt mit den Einstellungen des Artikels und ohne Datei</translation>
    </message>
    <message>
        <source>Opens a saved run, a picture that holds one, or a table</source>
        <translation>Öffnet einen gespeicherten Lauf, ein Bild, das einen enthält, oder eine Tabelle</translation>
    </message>
    <message>
        <source>Runs and tables opened or saved before, the newest first</source>
        <translation>Früher geöffnete oder gespeicherte Läufe und Tabellen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Saves the run with its history to its file</source>
        <translation>Speichert den Lauf mit seiner Geschichte in seiner Datei</translation>
    </message>
    <message>
        <source>Saves the run to another file</source>
        <translation>Speichert den Lauf in einer anderen Datei</translation>
    </message>
</context>
<context>
    <name>ui::ExperimentChange</name>
    <message>
        <source>Choices about %1</source>
        <translation>Wahl zu %1</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>Data %1 → %2</source>
        <translation>Daten %1 → %2</translation>
    </message>
</context>
<context>
    <name>ui::ExperimentPanel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>Next seed</source>
        <translation>Nächster Startwert</translation>
    </message>
    <message>
        <source>Take the next seed: other data, other first weights</source>
        <translation>Den nächsten Startwert nehmen: andere Daten, andere Anfangsgewichte</translation>
    </message>
    <message>
        <source>↺ Back to the article&apos;s settings</source>
        <translation>↺ Zurück zu den Werten des Artikels</translation>
    </message>
    <message>
        <source>Back to the article&apos;s settings</source>
        <translation>Zurück zu den Werten des Artikels</translation>
    </message>
    <message>
        <source>Harder data</source>
        <translation>Schwerere Daten</translation>
    </message>
    <message>
        <source>What makes the data set harder than the article&apos;s.</source>
        <translation>Was den Datensatz schwerer macht als den des Artikels.</translation>
    </message>
    <message>
        <source>Differs from the article: %1.</source>
        <translation>Anders als im Artikel: %1.</translation>
    </message>
    <message>
        <source>Waits for Train: %1.</source>
        <translation>Wartet auf „Trainieren“: %1.</translation>
    </message>
    <message>
        <source>Data, network and training as in the article; Undo brings your settings back.</source>
        <translation>Daten, Netz und Training wie im Artikel; Rückgängig bringt Ihre Einstellungen zurück.</translation>
    </message>
</context>
<context>
    <name>ui::FailureText</name>
    <message>
        <source>This experiment needs %1 of memory, but only %2 is free</source>
        <translation>Dieses Experiment braucht %1 Speicher, aber nur %2 sind frei</translation>
    </message>
    <message>
        <source>There is not enough memory for this experiment.</source>
        <translation>Für dieses Experiment reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>ui::FaithfulnessJob</name>
    <message>
        <source>The tests need %1 of memory, but only %2 is free.</source>
        <translation>Die Tests brauchen %1 Speicher, aber nur %2 sind frei.</translation>
    </message>
    <message>
        <source>There is not enough memory for the tests.</source>
        <translation>Für die Tests reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>ui::FaithfulnessText</name>
    <message>
        <source>The attention is not a finite number</source>
        <translation>Die Aufmerksamkeit ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>With uniform attention the network is right in %1 of the test rows, with the learned one in %2</source>
        <translation>Mit gleichverteilter Aufmerksamkeit hat das Netz bei einem Anteil von %1 der Testzeilen recht, mit gelernter bei %2</translation>
    </message>
    <message>
        <source>With uniform attention the network is right in %1 of the test rows, without any in %2, with the learned one in %3</source>
        <translation>Mit gleichverteilter Aufmerksamkeit hat das Netz bei einem Anteil von %1 der Testzeilen recht, ganz ohne bei %2, mit gelernter bei %3</translation>
    </message>
    <message>
        <source>%1 of %2 other seeds find the golden feature, with attention from %3 to %4, median %5</source>
        <translation>%1 von %2 anderen Startwerten finden das goldene Merkmal, mit einer Aufmerksamkeit von %3 bis %4, Median %5</translation>
    </message>
    <message>
        <source>%1 of %2 other seeds find all golden features, with attention from %3 to %4 together, median %5</source>
        <translation>%1 von %2 anderen Startwerten finden alle goldenen Merkmale, mit einer Aufmerksamkeit von zusammen %3 bis %4, Median %5</translation>
    </message>
    <message>
        <source>A nearly opposite attention gives the same output in %1 of the rows</source>
        <translation>Eine fast entgegengesetzte Aufmerksamkeit gibt bei einem Anteil von %1 der Zeilen dasselbe aus</translation>
    </message>
    <message>
        <source>A nearly opposite attention gives the same output in at least %1 of the rows</source>
        <translation>Eine fast entgegengesetzte Aufmerksamkeit gibt bei einem Anteil von mindestens %1 der Zeilen dasselbe aus</translation>
    </message>
    <message>
        <source>With the golden value hidden from the product the network is right in %1 of the test rows, hidden from the softmax in %2, with nothing hidden in %3</source>
        <translation>Ist der goldene Wert vor dem Produkt verborgen, hat das Netz bei einem Anteil von %1 der Testzeilen recht, vor dem Softmax verborgen bei %2, ohne Verborgenes bei %3</translation>
    </message>
    <message>
        <source>On shuffled labels a bar stands out in %1 of %2 runs, the largest holds %3, and %4 of the test rows are answered right</source>
        <translation>Auf gemischten Labels ragt in %1 von %2 Läufen ein Balken heraus, der größte hält %3, und ein Anteil von %4 der Testzeilen wird richtig beantwortet</translation>
    </message>
    <message>
        <source>the output depends on where the attention is</source>
        <translation>die Ausgabe hängt davon ab, wo die Aufmerksamkeit liegt</translation>
    </message>
    <message>
        <source>the output hardly depends on where the attention is</source>
        <translation>die Ausgabe hängt kaum davon ab, wo die Aufmerksamkeit liegt</translation>
    </message>
    <message>
        <source>the task needs attention</source>
        <translation>die Aufgabe braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>the task needs attention only a little</source>
        <translation>die Aufgabe braucht Aufmerksamkeit nur ein wenig</translation>
    </message>
    <message>
        <source>the task does not need attention</source>
        <translation>die Aufgabe braucht keine Aufmerksamkeit</translation>
    </message>
    <message>
        <source>what the bars find is no luck</source>
        <translation>was die Balken finden, ist kein Glück</translation>
    </message>
    <message>
        <source>what the bars find depends on the seed</source>
        <translation>was die Balken finden, hängt vom Startwert ab</translation>
    </message>
    <message>
        <source>what the bars find is luck</source>
        <translation>was die Balken finden, ist Glück</translation>
    </message>
    <message>
        <source>few other bars give the same output</source>
        <translation>kaum andere Balken ergeben dieselbe Ausgabe</translation>
    </message>
    <message>
        <source>other bars give the same output</source>
        <translation>andere Balken ergeben dieselbe Ausgabe</translation>
    </message>
    <message>
        <source>the label travels in the value</source>
        <translation>das Label reist im Wert</translation>
    </message>
    <message>
        <source>the label can travel in the value, but also in the mask itself</source>
        <translation>das Label kann im Wert reisen, aber auch in der Maske selbst</translation>
    </message>
    <message>
        <source>the label needs both the value and the mask</source>
        <translation>das Label braucht Wert und Maske zugleich</translation>
    </message>
    <message>
        <source>the label travels in the mask itself, not in the value</source>
        <translation>das Label reist in der Maske selbst, nicht im Wert</translation>
    </message>
    <message>
        <source>where there is nothing to find, the bars claim nothing</source>
        <translation>wo nichts zu finden ist, behaupten die Balken nichts</translation>
    </message>
    <message>
        <source>where there is nothing to find, the bars now and then claim something</source>
        <translation>wo nichts zu finden ist, behaupten die Balken ab und zu etwas</translation>
    </message>
    <message>
        <source>the bars claim something even where there is nothing to find</source>
        <translation>die Balken behaupten sogar dort etwas, wo nichts zu finden ist</translation>
    </message>
    <message>
        <source>The order of the other bars is luck: Kendall&apos;s tau between two runs is %1.</source>
        <translation>Die Reihenfolge der übrigen Balken ist Glück: Kendalls Tau zwischen zwei Läufen ist %1.</translation>
    </message>
    <message>
        <source>The order of the other bars is not all luck: Kendall&apos;s tau between two runs is %1.</source>
        <translation>Die Reihenfolge der übrigen Balken ist nicht nur Glück: Kendalls Tau zwischen zwei Läufen ist %1.</translation>
    </message>
    <message>
        <source>%1 more diverged.</source>
        <translation>%1 weitere sind divergiert.</translation>
    </message>
    <message>
        <source>Nothing to test: this network has not learned any attention.</source>
        <translation>Nichts zu prüfen: Dieses Netz hat keine Aufmerksamkeit gelernt.</translation>
    </message>
    <message>
        <source>Nothing to say: no feature is known to carry the label.</source>
        <translation>Nichts zu sagen: Von keinem Merkmal ist bekannt, dass es das Label trägt.</translation>
    </message>
    <message>
        <source>Nothing to test: without an epoch no network can be trained anew.</source>
        <translation>Nichts zu prüfen: Ohne eine Epoche lässt sich kein Netz neu trainieren.</translation>
    </message>
    <message>
        <source>Nothing to say: even with its attention the network is hardly more often right than by chance.</source>
        <translation>Nichts zu sagen: Selbst mit seiner Aufmerksamkeit hat das Netz kaum öfter recht als durch Zufall.</translation>
    </message>
    <message>
        <source>Nothing to say: the loss of a network stopped being a finite number; try a lower learning rate.</source>
        <translation>Nichts zu sagen: Der Verlust eines Netzes ist keine endliche Zahl mehr; versuche eine niedrigere Lernrate.</translation>
    </message>
    <message>
        <source>The attention found the golden feature</source>
        <translation>Die Aufmerksamkeit hat das goldene Merkmal gefunden</translation>
    </message>
    <message>
        <source>The attention found all of the %1 golden features</source>
        <translation>Die Aufmerksamkeit hat alle %1 goldenen Merkmale gefunden</translation>
    </message>
    <message>
        <source>The attention did not find the golden feature</source>
        <translation>Die Aufmerksamkeit hat das goldene Merkmal nicht gefunden</translation>
    </message>
    <message>
        <source>The attention found %1 of the %2 golden features</source>
        <translation>Die Aufmerksamkeit hat %1 der %2 goldenen Merkmale gefunden</translation>
    </message>
    <message>
        <source>No feature stands out, and none is golden</source>
        <translation>Kein Merkmal ragt heraus, und keines ist golden</translation>
    </message>
    <message>
        <source>%1, and no test can say whether you can rely on it.</source>
        <translation>%1, und keine Prüfung kann sagen, ob darauf Verlass ist.</translation>
    </message>
    <message>
        <source>%1, and so you can&apos;t rely on it.</source>
        <translation>%1, und darum ist auf sie kein Verlass.</translation>
    </message>
    <message>
        <source>%1, and you can rely on it because %2.</source>
        <translation>%1, und darauf ist Verlass, denn %2.</translation>
    </message>
    <message>
        <source>%1, and you can rely on it only in part because %2.</source>
        <translation>%1, und darauf ist nur zum Teil Verlass, denn %2.</translation>
    </message>
    <message>
        <source>%1, and you can&apos;t rely on it because %2.</source>
        <translation>%1, und darauf ist kein Verlass, denn %2.</translation>
    </message>
    <message>
        <source>For the bars: %1.</source>
        <translation>Für die Balken: %1.</translation>
    </message>
    <message>
        <source>For and against: %1.</source>
        <translation>Dafür und dagegen: %1.</translation>
    </message>
    <message>
        <source>Against the bars: %1.</source>
        <translation>Gegen die Balken: %1.</translation>
    </message>
    <message>
        <source>for the bars</source>
        <translation>für die Balken</translation>
    </message>
    <message>
        <source>for and against</source>
        <translation>dafür und dagegen</translation>
    </message>
    <message>
        <source>against the bars</source>
        <translation>gegen die Balken</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Nothing to say: every feature carries the label.</source>
        <translation>Nichts zu sagen: Jedes Merkmal trägt das Label.</translation>
    </message>
    <message>
        <source>Every feature carries the label, so that the attention can&apos;t miss it</source>
        <translation>Jedes Merkmal trägt das Label, sodass die Aufmerksamkeit es nicht verfehlen kann</translation>
    </message>
    <message>
        <source>This network has no attention</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit</translation>
    </message>
    <message>
        <source>With %1 of %2 other seeds %3 leads, too; its attention is from %4 to %5, median %6</source>
        <translation>Mit %1 von %2 anderen Startwerten führt ebenfalls %3; seine Aufmerksamkeit reicht von %4 bis %5, Median %6</translation>
    </message>
    <message>
        <source>Nothing to test: %1 is the only one, and has all the attention whatever happens.</source>
        <translation>Nichts zu prüfen: %1 ist das einzige und hat alle Aufmerksamkeit, was auch geschieht.</translation>
    </message>
    <message>
        <source>Skipped: it hides the features that make the label, and for a table these are not known.</source>
        <translation>Ausgelassen: Der Test verbirgt die Merkmale, die das Label bestimmen, und bei einer Tabelle sind sie nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 stands out, though no feature is golden</source>
        <translation>%1 ragt heraus, obwohl kein Merkmal golden ist</translation>
    </message>
    <message>
        <source>%1 leads with %2 of the attention</source>
        <translation>%1 führt mit %2 der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>No feature stands out: %1 leads with only %2</source>
        <translation>Kein Merkmal ragt heraus: %1 führt mit nur %2</translation>
    </message>
    <message>
        <source>Shuffling the attention moves the %1 by %2, and %3 of the rows get another answer</source>
        <translation>Wird die Aufmerksamkeit gemischt, bewegt sich die %1 um %2, und ein Anteil von %3 der Zeilen bekommt eine andere Antwort</translation>
    </message>
    <message>
        <source>Shuffling the attention moves the %1 by %2 for %3, but by %4 for %5</source>
        <translation>Wird die Aufmerksamkeit gemischt, bewegt sich die %1 um %2 (%3), aber um %4 (%5)</translation>
    </message>
    <message>
        <source>Shuffling the attention moves the %1 by %2 for %3 and by %4 for %5, and %6 of the rows get another answer</source>
        <translation>Wird die Aufmerksamkeit gemischt, bewegt sich die %1 um %2 (%3) und um %4 (%5), und ein Anteil von %6 der Zeilen bekommt eine andere Antwort</translation>
    </message>
    <message>
        <source>A nearly opposite attention gives the same output in %1 of the %2, but only in %3 of the %4</source>
        <translation>Eine fast entgegengesetzte Aufmerksamkeit gibt dasselbe aus bei einem Anteil von %1 (%2), aber nur bei %3 (%4)</translation>
    </message>
    <message>
        <source>A nearly opposite attention gives the same output in at least %1 of the %2, but was found only in %3 of the %4</source>
        <translation>Eine fast entgegengesetzte Aufmerksamkeit gibt dasselbe aus bei einem Anteil von mindestens %1 (%2), fand sich aber nur bei %3 (%4)</translation>
    </message>
    <message>
        <source>only for %1 does the output depend on where the attention is</source>
        <translation>nur für %1 hängt die Ausgabe davon ab, wo die Aufmerksamkeit liegt</translation>
    </message>
    <message>
        <source>it is no luck that %1 leads</source>
        <translation>es ist kein Glück, dass %1 führt</translation>
    </message>
    <message>
        <source>it depends on the seed whether %1 leads</source>
        <translation>es hängt vom Startwert ab, ob %1 führt</translation>
    </message>
    <message>
        <source>it is luck that %1 leads</source>
        <translation>es ist Glück, dass %1 führt</translation>
    </message>
    <message>
        <source>for %1 other bars give the same output</source>
        <translation>für %1 ergeben andere Balken dieselbe Ausgabe</translation>
    </message>
    <message>
        <source>%1 leads, though no feature is golden</source>
        <translation>%1 führt, obwohl kein Merkmal golden ist</translation>
    </message>
    <message>
        <source>%1 (always the larger class: %2)</source>
        <translation>%1 (immer die größere Klasse: %2)</translation>
    </message>
</context>
<context>
    <name>ui::FaithfulnessView</name>
    <message>
        <source>Can you rely on these bars?</source>
        <translation>Ist auf diese Balken Verlass?</translation>
    </message>
    <message>
        <source>Progress of the tests</source>
        <translation>Fortschritt der Tests</translation>
    </message>
    <message>
        <source>The six tests</source>
        <translation>Die sechs Tests</translation>
    </message>
    <message>
        <source>Testing: %1 of %2 tests are made.</source>
        <translation>Es wird geprüft: %1 von %2 Tests sind gemacht.</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 tests were made.</source>
        <translation>Abgebrochen: %1 von %2 Tests wurden gemacht.</translation>
    </message>
    <message>
        <source>Six tests check this. None has been run yet.</source>
        <translation>Sechs Tests prüfen das. Noch ist keiner gelaufen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run the tests</source>
        <translation>Tests ausführen</translation>
    </message>
    <message>
        <source>Cancel the tests</source>
        <translation>Tests abbrechen</translation>
    </message>
    <message>
        <source>Run the tests of the bars</source>
        <translation>Die Tests der Balken ausführen</translation>
    </message>
    <message>
        <source>Stops; the tests that were made stay</source>
        <translation>Bricht ab; die Tests, die schon gemacht sind, bleiben</translation>
    </message>
    <message>
        <source>Tests the network at the moment shown, and trains it anew many times</source>
        <translation>Prüft das Netz im gezeigten Moment und trainiert es viele Male neu</translation>
    </message>
    <message>
        <source>%1 % tested</source>
        <translation>%1 % geprüft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>37 % tested, 4 s left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Can be run as soon as training pauses or ends.</source>
        <translation>Möglich, sobald das Training pausiert oder endet.</translation>
    </message>
    <message>
        <source>%1 networks were trained in %2 s.</source>
        <translation>%1 Netze wurden in %2 s trainiert.</translation>
    </message>
    <message>
        <source>Trains %1 networks.</source>
        <translation>Trainiert %1 Netze.</translation>
    </message>
    <message>
        <source>About epoch %1, batch %2, not the moment shown</source>
        <translation>Zu Epoche %1, Batch %2, nicht zum gezeigten Moment</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Tests of the claim</source>
        <translation>Tests der Behauptung</translation>
    </message>
    <message>
        <source>A row for each number that a test has measured, with what the test means for the bars.</source>
        <translation>Eine Zeile je Zahl, die ein Test gemessen hat, und was der Test für die Balken bedeutet.</translation>
    </message>
    <message>
        <source>No test has been made yet: see Believe it? for them.</source>
        <translation>Es wurde noch kein Test gemacht: siehe „Glaubhaft?“ dafür.</translation>
    </message>
    <message>
        <source>%1 They are about epoch %2, batch %3 of that run.</source>
        <comment>These results are of other data: generated data. They ...</comment>
        <translation>%1 Sie gelten für Epoche %2, Batch %3 jenes Laufs.</translation>
    </message>
</context>
<context>
    <name>ui::FeatureText</name>
    <message>
        <source>Feature %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>feature %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>Label %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>And 1 more golden feature.</source>
        <translation>Und 1 weiteres goldenes Merkmal.</translation>
    </message>
    <message>
        <source>And %1 more golden features.</source>
        <translation>Und %1 weitere goldene Merkmale.</translation>
    </message>
    <message>
        <source>rows with %1</source>
        <translation>Zeilen mit %1</translation>
    </message>
    <message>
        <source>rows other than %1</source>
        <translation>Zeilen außer %1</translation>
    </message>
</context>
<context>
    <name>ui::FigureActions</name>
    <message>
        <source>Figure…</source>
        <translation>Abbildung …</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Abbildung kopieren</translation>
    </message>
    <message>
        <source>The figure was copied. It can be pasted now.</source>
        <translation>Die Abbildung wurde kopiert und kann nun eingefügt werden.</translation>
    </message>
    <message>
        <source>The figure could not be copied. %1</source>
        <translation>Die Abbildung konnte nicht kopiert werden. %1</translation>
    </message>
    <message>
        <source>The view in front as a picture file, for print or slides</source>
        <translation>Die vordere Ansicht als Bilddatei, für Druck oder Folien</translation>
    </message>
    <message>
        <source>The view in front as a picture on the clipboard</source>
        <translation>Die vordere Ansicht als Bild in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>ui::FigureDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>To the clipboard, as the figure is here</source>
        <translation>In die Zwischenablage, so wie die Abbildung hier ist</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>To a file</source>
        <translation>In eine Datei</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leaves the window as it is</source>
        <translation>Lässt das Fenster, wie es ist</translation>
    </message>
    <message>
        <source>The figure could not be saved. %1</source>
        <translation>Die Abbildung konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Vector graphics. A PDF holds no run.</source>
        <translation>Vektorgrafik. Ein PDF enthält keinen Lauf.</translation>
    </message>
    <message>
        <source>It holds its run: drop the figure on the window to open it.</source>
        <translation>Sie enthält ihren Lauf: Aufs Fenster gezogen, öffnet sie ihn.</translation>
    </message>
    <message>
        <source>Vector graphics.</source>
        <translation>Vektorgrafik.</translation>
    </message>
    <message>
        <source>%1 are too many: a PNG has at most 10,000 a side.</source>
        <translation>%1 sind zu viele: Ein PNG hat höchstens 10.000 je Seite.</translation>
    </message>
    <message>
        <source>Copied. It can be pasted now.</source>
        <translation>Kopiert. Die Abbildung kann nun eingefügt werden.</translation>
    </message>
    <message>
        <source>The figure could not be dragged. %1</source>
        <translation>Die Abbildung konnte nicht gezogen werden. %1</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 does not end in .png, .svg or .pdf</source>
        <translation>%1 endet weder auf .png noch auf .svg oder .pdf</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Its run is too large for a picture to hold.</source>
        <translation>Ihr Lauf ist zu groß, um in einem Bild enthalten zu sein.</translation>
    </message>
</context>
<context>
    <name>ui::FigureFields</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What the figure shows. The window shows the same view.</source>
        <translation>Was die Abbildung zeigt. Das Fenster zeigt dieselbe Ansicht.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>What is behind the drawing</source>
        <translation>Was hinter der Zeichnung liegt</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>For slides, the texts of a chart have at least 2.5 % of the height of a wide picture. Tables and programs are as large as fits.</source>
        <translation>Für Folien haben die Texte eines Diagramms mindestens 2,5 % der Höhe eines breiten Bildes. Tabellen und Programme sind so groß, wie sie hineinpassen.</translation>
    </message>
    <message>
        <source>Usual, for print</source>
        <translation>Gewöhnlich, für Druck</translation>
    </message>
    <message>
        <source>Large, for slides</source>
        <translation>Groß, für Folien</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the figure</source>
        <translation>Breite der Abbildung</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height of the figure</source>
        <translation>Höhe der Abbildung</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>Pixels for screens and slides, millimetres for print: a PNG has 300 dots an inch then</source>
        <translation>Pixel für Bildschirme und Folien, Millimeter für den Druck: Ein PNG hat dann 300 Punkte je Zoll</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>So many pixels of a PNG in the place of each, for sharp enlargements</source>
        <translation>So viele Pixel eines PNGs an der Stelle von jedem, für scharfe Vergrößerungen</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format: %1</translation>
    </message>
    <message>
        <source>Pixels, for any program. Holds the run.</source>
        <translation>Pixel, für jedes Programm. Enthält den Lauf.</translation>
    </message>
    <message>
        <source>Vector graphics, sharp at any size. Holds the run.</source>
        <translation>Vektorgrafik, scharf in jeder Größe. Enthält den Lauf.</translation>
    </message>
    <message>
        <source>Vector graphics with embedded fonts, for LaTeX and print. Holds no run.</source>
        <translation>Vektorgrafik mit eingebetteten Schriften, für LaTeX und Druck. Enthält keinen Lauf.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Transparent, for light pages</source>
        <translation>Durchsichtig, für helle Seiten</translation>
    </message>
    <message>
        <source>Transparent, for dark pages</source>
        <translation>Durchsichtig, für dunkle Seiten</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::FigurePainting</name>
    <message>
        <source>%1 has no picture yet; the figure shows %2.</source>
        <translation>„%1“ hat noch kein Bild; die Abbildung zeigt „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::FigurePreview</name>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
    <message>
        <source>Drag the figure to where it is needed: a document, a slide, a folder</source>
        <translation>Die Abbildung dorthin ziehen, wo sie gebraucht wird: in ein Dokument, auf eine Folie, in einen Ordner</translation>
    </message>
</context>
<context>
    <name>ui::FormatRow</name>
    <message>
        <source>Guessed: %1</source>
        <translation>Geraten: %1</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Zwischen Zellen</translation>
    </message>
    <message>
        <source>The mark between the cells of a row</source>
        <translation>Das Zeichen zwischen den Zellen einer Zeile</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>The mark before a number&apos;s decimals</source>
        <translation>Das Zeichen vor den Nachkommastellen einer Zahl</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>The text encoding of the file</source>
        <translation>Die Zeichenkodierung der Datei</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Whether the first row has the names of the columns, and how they are written</source>
        <translation>Ob die erste Zeile die Namen der Spalten hat, und wie sie geschrieben sind</translation>
    </message>
    <message>
        <source>Names in two lines</source>
        <translation>Namen in zwei Zeilen</translation>
    </message>
    <message>
        <source>Orange’s three lines</source>
        <translation>Orange, drei Zeilen</translation>
    </message>
    <message>
        <source>Orange’s prefixes</source>
        <translation>Orange, Präfixe</translation>
    </message>
    <message>
        <source>Quotes, comments, lines to skip, words for missing values and the like</source>
        <translation>Anführungszeichen, Kommentare, übersprungene Zeilen, Wörter für fehlende Werte und Ähnliches</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Less about the format</source>
        <translation>Weniger zum Format</translation>
    </message>
    <message>
        <source>More about the format</source>
        <translation>Mehr zum Format</translation>
    </message>
</context>
<context>
    <name>ui::HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How to read this window</source>
        <translation>Wie man dieses Fenster liest</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys of the window</source>
        <translation>Alle Tasten des Fensters</translation>
    </message>
    <message>
        <source>About Attention Lab</source>
        <translation>Über Attention Lab</translation>
    </message>
    <message>
        <source>Version, build, libraries and their licences</source>
        <translation>Version, Übersetzung, Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this help</source>
        <translation>Schließt diese Hilfe</translation>
    </message>
    <message>
        <source>The control in use, then each part of the window in one sentence</source>
        <translation>Das Bedienelement mit dem Fokus, dann jeder Teil des Fensters in einem Satz</translation>
    </message>
</context>
<context>
    <name>ui::ImportanceDelegate</name>
    <message>
        <source>golden</source>
        <translation>golden</translation>
    </message>
</context>
<context>
    <name>ui::ImportanceJob</name>
    <message>
        <source>The comparison needs %1 of memory, but only %2 is free.</source>
        <translation>Der Vergleich braucht %1 Speicher, aber nur %2 sind frei.</translation>
    </message>
    <message>
        <source>There is not enough memory for the comparison.</source>
        <translation>Für den Vergleich reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>ui::ImportanceModel</name>
    <message>
        <source>Feature %1, golden</source>
        <translation>Merkmal %1, golden</translation>
    </message>
    <message>
        <source>%1. %2: not computed yet.</source>
        <translation>%1. %2: noch nicht berechnet.</translation>
    </message>
    <message>
        <source>%1. %2: %3.</source>
        <translation>%1. %2: %3.</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>%1. %2: %3, place %4 of %5.</source>
        <translation>%1. %2: %3, Platz %4 von %5.</translation>
    </message>
    <message>
        <source>%1 (At an earlier moment.)</source>
        <translation>%1 (In einem früheren Moment.)</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>The features by their numbers. A click on a head sorts.</source>
        <translation>Die Merkmale nach ihren Nummern. Ein Klick auf einen Spaltenkopf sortiert.</translation>
    </message>
    <message>
        <source>%1 Here: %2.</source>
        <translation>%1 Hier: %2.</translation>
    </message>
    <message>
        <source>The features in the order of the table. A click on a head sorts.</source>
        <translation>Die Merkmale in der Reihenfolge der Tabelle. Ein Klick auf einen Spaltenkopf sortiert.</translation>
    </message>
</context>
<context>
    <name>ui::ImportanceView</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 rivals</source>
        <translation>%1 Verfahren</translation>
    </message>
    <message>
        <source>one more puts yet another feature first</source>
        <translation>ein weiteres setzt noch ein anderes Merkmal auf Platz 1</translation>
    </message>
    <message>
        <source>%1 more put other features first</source>
        <translation>%1 weitere setzen andere Merkmale auf Platz 1</translation>
    </message>
    <message>
        <source>%1 puts none first</source>
        <translation>%1 setzt keines auf Platz 1</translation>
    </message>
    <message>
        <source>%1 put none first</source>
        <translation>%1 setzen keines auf Platz 1</translation>
    </message>
    <message>
        <source>Attention puts no feature first.</source>
        <translation>Die Aufmerksamkeit setzt kein Merkmal auf Platz 1.</translation>
    </message>
    <message>
        <source>Do other measures agree with the attention?</source>
        <translation>Sagen andere Verfahren dasselbe?</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>How much each feature matters, by attention and by each of its rivals</source>
        <translation>Wie wichtig jedes Merkmal ist, nach der Aufmerksamkeit und nach jedem der anderen Verfahren</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>How far each two of them agree about the order of the features</source>
        <translation>Wie weit sich je zwei von ihnen über die Reihenfolge der Merkmale einig sind</translation>
    </message>
    <message>
        <source>How attention and its rivals rate each feature</source>
        <translation>Wie die Aufmerksamkeit und die anderen Verfahren jedes Merkmal bewerten</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau between each two of attention and its rivals</source>
        <translation>Kendalls Tau zwischen je zweien, der Aufmerksamkeit und den anderen Verfahren</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau: 1 for the same order of the features, 0 for unrelated orders, −1 for the opposite order.</source>
        <translation>Kendalls Tau: 1 für dieselbe Reihenfolge der Merkmale, 0 für unabhängige Reihenfolgen, −1 für die umgekehrte.</translation>
    </message>
    <message>
        <source>This network has more than %1 parameters, too many to be analysed during training.</source>
        <translation>Dieses Netz hat mehr als %1 Parameter, zu viele, um sie neben dem Training zu untersuchen.</translation>
    </message>
    <message>
        <source>The results appear here as soon as the network is ready.</source>
        <translation>Die Ergebnisse erscheinen hier, sobald das Netz bereit ist.</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>The results appear here as soon as training pauses or ends.</source>
        <translation>Die Ergebnisse erscheinen hier, sobald das Training pausiert oder endet.</translation>
    </message>
    <message>
        <source>Computed again as soon as training pauses or ends.</source>
        <translation>Wird neu berechnet, sobald das Training pausiert oder endet.</translation>
    </message>
    <message>
        <source>%1 % computed</source>
        <translation>%1 % berechnet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>37 % computed, 4 s left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancelled. What is pale is about an earlier moment.</source>
        <translation>Abgebrochen. Was blass ist, gilt für einen früheren Moment.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 test rows, %2 shuffles, %3 s</source>
        <translation>%1 Testzeilen, %2 Mischungen, %3 s</translation>
    </message>
    <message>
        <source>Not all measures are computed.</source>
        <translation>Nicht alle Verfahren sind berechnet.</translation>
    </message>
    <message>
        <source>Nothing to see yet.</source>
        <translation>Noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compute again: all rivals</source>
        <translation>Neu berechnen: alle Verfahren</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Den Vergleich abbrechen</translation>
    </message>
    <message>
        <source>Computes all of them for the moment shown</source>
        <translation>Berechnet alle für den gezeigten Moment</translation>
    </message>
    <message>
        <source>Stops; what was computed so far stays</source>
        <translation>Bricht ab; was bisher berechnet wurde, bleibt</translation>
    </message>
    <message>
        <source>%1 puts %2 first</source>
        <translation>%1 setzt %2 auf Platz 1</translation>
    </message>
    <message>
        <source>%1 put %2 first</source>
        <translation>%1 setzen %2 auf Platz 1</translation>
    </message>
    <message>
        <source>Attention puts %1 first, and so do all its %2 rivals.</source>
        <translation>Die Aufmerksamkeit setzt %1 auf Platz 1, ebenso alle %2 anderen Verfahren.</translation>
    </message>
    <message>
        <source>Attention puts %1 first, but no rival does.</source>
        <translation>Die Aufmerksamkeit setzt %1 auf Platz 1, aber kein anderes Verfahren tut das.</translation>
    </message>
    <message>
        <source>Attention puts %1 first, and so does %2 of %3 rivals.</source>
        <translation>Die Aufmerksamkeit setzt %1 auf Platz 1, ebenso %2 von %3 anderen Verfahren.</translation>
    </message>
    <message>
        <source>Attention puts %1 first, and so do %2 of %3 rivals.</source>
        <translation>Die Aufmerksamkeit setzt %1 auf Platz 1, ebenso %2 von %3 anderen Verfahren.</translation>
    </message>
    <message>
        <source>%1 is the only one: there is nothing to compare.</source>
        <translation>%1 ist das einzige: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Rivals</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>The comparison with all rivals</source>
        <translation>Der Vergleich mit allen anderen Verfahren</translation>
    </message>
    <message>
        <source>Attention and its rivals</source>
        <translation>Die Aufmerksamkeit und andere Verfahren</translation>
    </message>
    <message>
        <source>A row for each feature: what every measure says about it.</source>
        <translation>Eine Zeile je Merkmal: was jedes Verfahren über es sagt.</translation>
    </message>
    <message>
        <source>Agreement of the rivals</source>
        <translation>Übereinstimmung der Verfahren</translation>
    </message>
    <message>
        <source>A row for each measure: Kendall&apos;s tau with every other.</source>
        <translation>Eine Zeile je Verfahren: Kendalls Tau mit jedem anderen.</translation>
    </message>
    <message>
        <source>It counts all pairs of features, also those of noise, whose order means nothing: two that put the same feature first can have a tau near 0.</source>
        <translation>Es zählt alle Paare von Merkmalen, auch die des Rauschens, deren Reihenfolge nichts bedeutet: Zwei, die dasselbe Merkmal auf Platz 1 setzen, können ein Tau nahe 0 haben.</translation>
    </message>
    <message>
        <source>It counts all pairs of features, not only those with the first: two that put the same feature first can have a tau near 0.</source>
        <translation>Es zählt alle Paare von Merkmalen, nicht nur die mit dem ersten: Zwei, die dasselbe Merkmal auf Platz 1 setzen, können ein Tau nahe 0 haben.</translation>
    </message>
    <message>
        <source>Attention and its rivals, by category</source>
        <translation>Die Aufmerksamkeit und andere Verfahren, nach Kategorien</translation>
    </message>
    <message>
        <source>As above, with a row for each category of a column.</source>
        <translation>Wie oben, mit einer Zeile für jede Kategorie einer Spalte.</translation>
    </message>
</context>
<context>
    <name>ui::Inspector</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>How measures other than attention rate each feature</source>
        <translation>Wie andere Verfahren als die Aufmerksamkeit jedes Merkmal bewerten</translation>
    </message>
    <message>
        <source>Believe it?</source>
        <translation>Glaubhaft?</translation>
    </message>
    <message>
        <source>Six tests of whether the bars say what matters</source>
        <translation>Sechs Tests, ob die Balken sagen, worauf es ankommt</translation>
    </message>
    <message>
        <source>Views further left</source>
        <translation>Ansichten weiter links</translation>
    </message>
    <message>
        <source>Views further right</source>
        <translation>Ansichten weiter rechts</translation>
    </message>
</context>
<context>
    <name>ui::KnobRow</name>
    <message>
        <source>Takes %1. The article&apos;s value: %2.</source>
        <translation>Erlaubt: %1. Im Artikel: %2.</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1, Schieberegler</translation>
    </message>
    <message>
        <source>Waits for Train: the run shown was made with another value</source>
        <translation>Wartet auf „Trainieren“: Der gezeigte Lauf entstand mit einem anderen Wert</translation>
    </message>
</context>
<context>
    <name>ui::LayerDetail</name>
    <message>
        <source>In Keras</source>
        <translation>In Keras</translation>
    </message>
</context>
<context>
    <name>ui::LayerFormula</name>
    <message>
        <source>x = the inputs of a row</source>
        <translation>x = die Eingaben einer Zeile</translation>
    </message>
    <message>
        <source>%1 = %2, the golden feature</source>
        <translation>%1 = %2, das goldene Merkmal</translation>
    </message>
    <message>
        <source>Row %1 of the data set; its label is %2.</source>
        <translation>Zeile %1 des Datensatzes; ihr Label ist %2.</translation>
    </message>
    <message>
        <source>%1 is the sum of exp(score) over all features.</source>
        <translation>%1 ist die Summe von exp(score) über alle Merkmale.</translation>
    </message>
    <message>
        <source>%1 is the sum of exp(score − %2) over all features.</source>
        <translation>%1 ist die Summe von exp(score − %2) über alle Merkmale.</translation>
    </message>
    <message>
        <source>attention_vec = softmax(score), score = b + x W</source>
        <translation>attention_vec = softmax(score), score = b + x W</translation>
    </message>
    <message>
        <source>attention_mul = x · attention_vec, feature by feature</source>
        <translation>attention_mul = x · attention_vec, Merkmal für Merkmal</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 = sigmoid(logit), logit = b + %2 W</source>
        <translation>%1 = sigmoid(logit), logit = b + %2 W</translation>
    </message>
    <message>
        <source>logit = %1 = &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>logit = %1 = &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The label is %1: right.</source>
        <translation>Das Label ist %1: richtig.</translation>
    </message>
    <message>
        <source>The label is %1: wrong.</source>
        <translation>Das Label ist %1: falsch.</translation>
    </message>
    <message>
        <source>%1 = %2, a golden feature</source>
        <translation>%1 = %2, ein goldenes Merkmal</translation>
    </message>
    <message>
        <source>attention_vec = softmax(0), the same for every feature</source>
        <translation>attention_vec = softmax(0), für jedes Merkmal gleich</translation>
    </message>
    <message>
        <source>Frozen: its weights and biases stay at zero.</source>
        <translation>Eingefroren: Gewichte und Bias bleiben bei null.</translation>
    </message>
</context>
<context>
    <name>ui::LayersView</name>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>× input</source>
        <translation>× Eingabe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>ui::LearningText</name>
    <message>
        <source>The test loss was lowest after epoch %1 (%2) and has risen to %3 since: the network is overfitting its training rows.</source>
        <translation>Der Testverlust war nach Epoche %1 am niedrigsten (%2) und ist seitdem auf %3 gestiegen: Das Netz ist an seine Trainingszeilen überangepasst.</translation>
    </message>
    <message>
        <source>Lowest test loss: %1, after epoch %2</source>
        <translation>Niedrigster Testverlust: %1, nach Epoche %2</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Closes the window, after a question if work is not saved</source>
        <translation>Schließt das Fenster, mit Rückfrage, wenn etwas nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Not trained. %1</source>
        <translation>Nicht trainiert. %1</translation>
    </message>
</context>
<context>
    <name>ui::MenuBar</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Opens the first menu; the arrow keys go on from there.</source>
        <translation>Öffnet das erste Menü; von dort geht es mit den Pfeiltasten weiter.</translation>
    </message>
</context>
<context>
    <name>ui::ModelCode</name>
    <message>
        <source>The network in Keras</source>
        <translation>Das Netz in Keras</translation>
    </message>
</context>
<context>
    <name>ui::MoreFormat</name>
    <message>
        <source>Quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>The quotes around texts</source>
        <translation>Die Anführungszeichen um Texte</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einfache</translation>
    </message>
    <message>
        <source>Backslash</source>
        <translation>Rückstrich</translation>
    </message>
    <message>
        <source>Whether a backslash makes a quote or a mark between cells a part of its cell</source>
        <translation>Ob ein Rückstrich ein Anführungszeichen oder ein Zeichen zwischen Zellen zum Teil seiner Zelle macht</translation>
    </message>
    <message>
        <source>An ordinary letter</source>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Takes the next mark</source>
        <translation>Schützt Zeichen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>The mark of lines that are skipped</source>
        <translation>Das Zeichen von Zeilen, die übersprungen werden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Lines to skip</source>
        <translation>Übersprungene Zeilen</translation>
    </message>
    <message>
        <source>How many lines come before the names of the columns</source>
        <translation>Wie viele Zeilen vor den Namen der Spalten stehen</translation>
    </message>
    <message>
        <source>Names of the rows</source>
        <translation>Namen der Zeilen</translation>
    </message>
    <message>
        <source>Whether each row begins with its name, which is left out</source>
        <translation>Ob jede Zeile mit ihrem Namen beginnt, der weggelassen wird</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>Erste Zellen</translation>
    </message>
    <message>
        <source>Runs of marks</source>
        <translation>Mehrere Trenner</translation>
    </message>
    <message>
        <source>Whether several marks between cells in a row count as one</source>
        <translation>Ob mehrere Zeichen zwischen Zellen hintereinander als eines zählen</translation>
    </message>
    <message>
        <source>Each counts</source>
        <translation>Jeder zählt</translation>
    </message>
    <message>
        <source>Count as one</source>
        <translation>Zählen als einer</translation>
    </message>
    <message>
        <source>Also missing</source>
        <translation>Auch fehlend</translation>
    </message>
    <message>
        <source>Words that stand for missing values, besides empty cells, NA, null, ? and others that programs write; with commas between. A number means all cells of this value.</source>
        <translation>Wörter, die für fehlende Werte stehen, außer leeren Zellen, NA, null, ? und anderen, die Programme schreiben; mit Kommas dazwischen. Eine Zahl meint alle Zellen dieses Werts.</translation>
    </message>
    <message>
        <source>Not missing</source>
        <translation>Nicht fehlend</translation>
    </message>
    <message>
        <source>Words that are ordinary texts, as NA for Namibia; with commas between</source>
        <translation>Wörter, die gewöhnliche Texte sind, wie NA für Namibia; mit Kommas dazwischen</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPicture</name>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>%1: %2, output (%3), %4 parameters</source>
        <translation>%1: %2, Ausgabe (%3), %4 Parameter</translation>
    </message>
    <message>
        <source>Each box shows the layer&apos;s output for this row. Orange: above zero; blue: below; the largest has the full colour.</source>
        <translation>Jeder Kasten zeigt die Ausgabe der Schicht für diese Zeile. Orange: über null; blau: darunter; der größte Wert hat die volle Farbe.</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
</context>
<context>
    <name>ui::NetworkView</name>
    <message>
        <source>What happens to a row on its way through the network?</source>
        <translation>Was geschieht mit einer Zeile auf ihrem Weg durch das Netz?</translation>
    </message>
    <message>
        <source>The network appears as soon as its data are ready.</source>
        <translation>Das Netz erscheint, sobald seine Daten bereit sind.</translation>
    </message>
    <message>
        <source>Picture of the layers</source>
        <translation>Bild der Schichten</translation>
    </message>
    <message>
        <source>The chosen layer</source>
        <translation>Die gewählte Schicht</translation>
    </message>
    <message>
        <source>Nothing to see yet.</source>
        <translation>Noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>%1 parameters answer: %2, %3. Right.</source>
        <translation>%1 Parameter antworten: %2, %3. Richtig.</translation>
    </message>
    <message>
        <source>%1 parameters answer: %2, %3. Wrong.</source>
        <translation>%1 Parameter antworten: %2, %3. Falsch.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::NumbersAction</name>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>Export numbers…</source>
        <translation>Zahlen ausgeben …</translation>
    </message>
    <message>
        <source>The numbers of any chart as CSV or JSON, to be worked on elsewhere</source>
        <translation>Die Zahlen jedes Diagramms als CSV oder JSON, um anderswo damit zu arbeiten</translation>
    </message>
    <message>
        <source>Writing the numbers…</source>
        <translation>Die Zahlen werden geschrieben …</translation>
    </message>
    <message>
        <source>%1 has no numbers of its own; %2 is chosen instead.</source>
        <translation>„%1“ hat keine eigenen Zahlen; „%2“ ist stattdessen gewählt.</translation>
    </message>
    <message>
        <source>The numbers are saved: %1</source>
        <translation>Die Zahlen sind gespeichert: %1</translation>
    </message>
    <message>
        <source>The numbers could not be saved. %1</source>
        <translation>Die Zahlen konnten nicht gespeichert werden. %1</translation>
    </message>
</context>
<context>
    <name>ui::NumbersDialog</name>
    <message>
        <source>Comma and point: 1.5</source>
        <translation>Komma und Punkt: 1.5</translation>
    </message>
    <message>
        <source>Semicolon and decimal comma: 1,5</source>
        <translation>Semikolon und Dezimalkomma: 1,5</translation>
    </message>
    <message>
        <source>How CSV is written</source>
        <translation>Wie CSV geschrieben wird</translation>
    </message>
    <message>
        <source>A spreadsheet in a language with decimal commas reads the second</source>
        <translation>Ein Tabellenprogramm in einer Sprache mit Dezimalkommas liest das zweite</translation>
    </message>
    <message>
        <source>CSV &amp;with</source>
        <translation>CSV &amp;mit</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>For spreadsheets, R and pandas: names, then a line for each row</source>
        <translation>Für Tabellenprogramme, R und pandas: Namen, dann eine Zeile je Eintrag</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern …</translation>
    </message>
    <message>
        <source>For programs: the same with all settings of the experiment</source>
        <translation>Für Programme: dasselbe mit allen Einstellungen des Experiments</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>Zahlen ausgeben</translation>
    </message>
    <message>
        <source>Numbers of which chart</source>
        <translation>Die Zahlen welches Diagramms</translation>
    </message>
    <message>
        <source>&amp;Numbers of which chart?</source>
        <translation>Die &amp;Zahlen welches Diagramms?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Die Zahlen speichern</translation>
    </message>
</context>
<context>
    <name>ui::OriginText</name>
    <message>
        <source>generated data</source>
        <translation>erzeugte Daten</translation>
    </message>
    <message>
        <source>These results are of other settings: %1.</source>
        <translation>Diese Ergebnisse sind von anderen Einstellungen: %1.</translation>
    </message>
    <message>
        <source>These results are of other choices about %1.</source>
        <translation>Diese Ergebnisse sind von einer anderen Wahl zu %1.</translation>
    </message>
    <message>
        <source>These results are of other data: %1.</source>
        <translation>Diese Ergebnisse sind von anderen Daten: %1.</translation>
    </message>
</context>
<context>
    <name>ui::ProbabilityText</name>
    <message>
        <source>probability of %1</source>
        <translation>Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>P(%1)</source>
        <translation>P(%1)</translation>
    </message>
</context>
<context>
    <name>ui::ProgressPanel</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Epoch %1 of %2, batch %3 of %4</source>
        <translation>Epoche %1 von %2, Batch %3 von %4</translation>
    </message>
    <message>
        <source>Epoch %1/%2, batch %3/%4</source>
        <translation>Epoche %1/%2, Batch %3/%4</translation>
    </message>
    <message>
        <source>%1/%2, batch %3/%4</source>
        <translation>%1/%2, Batch %3/%4</translation>
    </message>
    <message>
        <source>Drawing the data</source>
        <translation>Zieht die Daten</translation>
    </message>
    <message>
        <source>Could not train</source>
        <translation>Training nicht möglich</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>%1 M samples/s</source>
        <translation>%1 Mio. Zeilen/s</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>Ready: %1 of %2</source>
        <comment>5 epochs, 352 batches</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 Batch</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>%1 Batches</translation>
    </message>
</context>
<context>
    <name>ui::PutAway</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ui::Recovery</name>
    <message>
        <source>reading it needs %1 of memory, but only %2 is free</source>
        <translation>zum Lesen werden %1 Speicher gebraucht, aber nur %2 sind frei</translation>
    </message>
    <message>
        <source>there is not enough memory to read it</source>
        <translation>zum Lesen reicht der Speicher nicht</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryBar</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Recover the run</source>
        <translation>Den Lauf wiederherstellen</translation>
    </message>
    <message>
        <source>Opens the run as it was kept when the program ended unexpectedly. No file holds it yet.</source>
        <translation>Öffnet den Lauf, wie er erhalten war, als das Programm unerwartet endete. Noch steht er in keiner Datei.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the run</source>
        <translation>Den Lauf verwerfen</translation>
    </message>
    <message>
        <source>Deletes the kept run. This cannot be undone.</source>
        <translation>Löscht den aufbewahrten Lauf. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>no golden feature</source>
        <translation>kein goldenes Merkmal</translation>
    </message>
    <message>
        <source>golden feature %1</source>
        <translation>goldenes Merkmal %1</translation>
    </message>
    <message>
        <source>golden features %1</source>
        <translation>goldene Merkmale %1</translation>
    </message>
    <message>
        <source>diverged in epoch %1</source>
        <translation>divergiert in Epoche %1</translation>
    </message>
    <message>
        <source>trained to the end</source>
        <translation>zu Ende trainiert</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 Merkmale</translation>
    </message>
    <message>
        <source>%1 as of %2: %3.</source>
        <translation>%1, Stand %2: %3.</translation>
    </message>
    <message>
        <source>%1 more after it.</source>
        <translation>Danach noch %1.</translation>
    </message>
</context>
<context>
    <name>ui::ReportAction</name>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>One page about the run shown, as HTML or PDF: what was measured, and how to make it again</source>
        <translation>Eine Seite über den gezeigten Lauf, als HTML oder PDF: was gemessen wurde, und wie man es noch einmal macht</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Web page (*.%1)</source>
        <translation>Webseite (*.%1)</translation>
    </message>
    <message>
        <source>PDF (*.%1)</source>
        <translation>PDF (*.%1)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>bericht</translation>
    </message>
    <message>
        <source>The report is written: %1</source>
        <translation>Der Bericht ist geschrieben: %1</translation>
    </message>
    <message>
        <source>The report could not be written. %1</source>
        <translation>Der Bericht konnte nicht geschrieben werden. %1</translation>
    </message>
</context>
<context>
    <name>ui::RowBars</name>
    <message>
        <source>Attention of the chosen row, and the mean of all rows</source>
        <translation>Aufmerksamkeit der gewählten Zeile und das Mittel aller Zeilen</translation>
    </message>
    <message>
        <source>Golden feature %1</source>
        <translation>Goldenes Merkmal %1</translation>
    </message>
    <message>
        <source>%1: mean of all rows %2</source>
        <translation>%1: Mittel aller Zeilen %2</translation>
    </message>
    <message>
        <source>%1: %2, mean of all rows %3</source>
        <translation>%1: %2, Mittel aller Zeilen %3</translation>
    </message>
    <message>
        <source>mean of all rows</source>
        <translation>Mittel aller Zeilen</translation>
    </message>
    <message>
        <source>this row</source>
        <translation>diese Zeile</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>ui::RowField</name>
    <message>
        <source>Test row</source>
        <translation>Testzeile</translation>
    </message>
    <message>
        <source>The row of the test set whose numbers are shown</source>
        <translation>Die Zeile der Testdaten, deren Zahlen gezeigt werden</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>ui::RowText</name>
    <message>
        <source>Its attention is not a finite number.</source>
        <translation>Ihre Aufmerksamkeit ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1 has %2 of its attention; the mean of all rows is not a finite number.</source>
        <translation>%1 hat %2 ihrer Aufmerksamkeit; das Mittel aller Zeilen ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>%1 rows, %2 wrong</source>
        <translation>%1 Zeilen, %2 falsch</translation>
    </message>
    <message>
        <source>%1 of %2 rows, %3 wrong</source>
        <translation>%1 von %2 Zeilen, %3 falsch</translation>
    </message>
    <message>
        <source>%1, which leads, has %2 of its attention; the mean of all rows is %3.</source>
        <translation>%1, das führt, hat %2 ihrer Aufmerksamkeit; das Mittel aller Zeilen ist %3.</translation>
    </message>
    <message>
        <source>%1 has %2 of its attention; the mean of all rows is %3.</source>
        <translation>%1 hat %2 ihrer Aufmerksamkeit; das Mittel aller Zeilen ist %3.</translation>
    </message>
    <message>
        <source>%1, the golden one, has %2 of its attention; the mean of all rows is %3.</source>
        <translation>%1, das goldene, hat %2 ihrer Aufmerksamkeit; das Mittel aller Zeilen ist %3.</translation>
    </message>
    <message>
        <source>%1, the first golden one, has %2 of its attention; the mean of all rows is %3.</source>
        <translation>%1, das erste goldene, hat %2 ihrer Aufmerksamkeit; das Mittel aller Zeilen ist %3.</translation>
    </message>
    <message>
        <source>Row %1: %2, %3, %4.</source>
        <translation>Zeile %1: %2, %3, %4.</translation>
    </message>
</context>
<context>
    <name>ui::RowsControls</name>
    <message>
        <source>Rows to show</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Label 0</source>
        <translation>Label 0</translation>
    </message>
    <message>
        <source>Label 1</source>
        <translation>Label 1</translation>
    </message>
    <message>
        <source>Wrong only</source>
        <translation>Falsche</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>How much the network looks at each feature of a row</source>
        <translation>Wie sehr das Netz jedes Merkmal einer Zeile beachtet</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>The rows as they are</source>
        <translation>Die Zeilen, wie sie sind</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Input times attention: what the next layer gets</source>
        <translation>Eingabe mal Aufmerksamkeit: was die nächste Schicht bekommt</translation>
    </message>
    <message>
        <source>This network has no attention to show.</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit, die sich zeigen ließe.</translation>
    </message>
    <message>
        <source>Which rows of the test set the table lists</source>
        <translation>Welche Zeilen der Testdaten die Tabelle zeigt</translation>
    </message>
</context>
<context>
    <name>ui::RowsModel</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>× wrong</source>
        <translation>× falsch</translation>
    </message>
    <message>
        <source>Test row %1: sample %2 of all as they were generated</source>
        <translation>Testzeile %1: Beispiel %2 aller, so wie sie erzeugt wurden</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 golden</source>
        <translation>%1 golden</translation>
    </message>
    <message>
        <source>Its number in the test set</source>
        <translation>Ihre Nummer in den Testdaten</translation>
    </message>
    <message>
        <source>What the answer should be</source>
        <translation>Was die Antwort sein sollte</translation>
    </message>
    <message>
        <source>Test row %1: row %2 of those of the table that are used</source>
        <translation>Testzeile %1: Zeile %2 der verwendeten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Attention to %1</source>
        <translation>Aufmerksamkeit für %1</translation>
    </message>
    <message>
        <source>Input of %1</source>
        <translation>Eingabe von %1</translation>
    </message>
    <message>
        <source>Input times attention of %1: what the next layer gets</source>
        <translation>Eingabe mal Aufmerksamkeit von %1: was die nächste Schicht bekommt</translation>
    </message>
    <message>
        <source>Input of %1: without attention, what the next layer gets</source>
        <translation>Eingabe von %1: ohne Aufmerksamkeit das, was die nächste Schicht bekommt</translation>
    </message>
    <message>
        <source>Whether the %1 is on the label&apos;s side of 0.5. Sorts from clearly wrong to clearly right.</source>
        <translation>Ob die %1 auf der Seite des Labels von 0,5 liegt. Sortiert von deutlich falsch bis deutlich richtig.</translation>
    </message>
    <message>
        <source>The network&apos;s %1 (logit %2)</source>
        <translation>%1 (Logit %2)</translation>
    </message>
    <message>
        <source>The network&apos;s %1</source>
        <translation>Die %1, die das Netz angibt</translation>
    </message>
</context>
<context>
    <name>ui::RowsTable</name>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
</context>
<context>
    <name>ui::RowsView</name>
    <message>
        <source>What does it see in a single row?</source>
        <translation>Was sieht es in einer einzelnen Zeile?</translation>
    </message>
    <message>
        <source>The test rows appear here as soon as the network is ready.</source>
        <translation>Die Testzeilen erscheinen hier, sobald das Netz bereit ist.</translation>
    </message>
    <message>
        <source>Nothing to see yet.</source>
        <translation>Noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>No row is answered wrongly.</source>
        <translation>Keine Zeile wird falsch beantwortet.</translation>
    </message>
    <message>
        <source>No row has this label.</source>
        <translation>Keine Zeile hat dieses Label.</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>Bitte eine Zeile wählen.</translation>
    </message>
    <message>
        <source>Its attention appears here as bars, beside the mean of all rows.</source>
        <translation>Ihre Aufmerksamkeit erscheint hier als Balken, neben dem Mittel aller Zeilen.</translation>
    </message>
    <message>
        <source>Reading %1 rows …</source>
        <translation>Liest %1 Zeilen …</translation>
    </message>
    <message>
        <source>This network has no attention: every input counts in full.</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit: Jede Eingabe zählt voll.</translation>
    </message>
    <message>
        <source>No attention, no bars.</source>
        <translation>Keine Aufmerksamkeit, keine Balken.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>The attention of all test rows</source>
        <translation>Die Aufmerksamkeit aller Testzeilen</translation>
    </message>
    <message>
        <source>A row for each test row: label, %1, its inputs and its attention.</source>
        <translation>Eine Zeile je Testzeile: Label, %1, ihre Eingaben und ihre Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Test rows, by category</source>
        <translation>Testzeilen, nach Kategorien</translation>
    </message>
    <message>
        <source>As above, with an input and the attention for each category of a column.</source>
        <translation>Wie oben, mit einer Eingabe und der Aufmerksamkeit für jede Kategorie einer Spalte.</translation>
    </message>
</context>
<context>
    <name>ui::RunFiles</name>
    <message>
        <source>The run could not be opened. %1</source>
        <translation>Der Lauf ließ sich nicht öffnen. %1</translation>
    </message>
    <message>
        <source>The run could not be saved. %1</source>
        <translation>Der Lauf ließ sich nicht speichern. %1</translation>
    </message>
</context>
<context>
    <name>ui::Safekeeping</name>
    <message>
        <source>The run cannot be kept safe from a crash. %1</source>
        <translation>Der Lauf kann nicht vor einem Absturz gesichert werden. %1</translation>
    </message>
    <message>
        <source>What was kept from the last time cannot be read. %1</source>
        <translation>Was vom letzten Mal gesichert war, kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>%1. It stays where it is, and is offered once it can be read.</source>
        <translation>%1. Es bleibt, wo es ist, und wird angeboten, sobald es gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1. It was renamed to %2.</source>
        <translation>%1. Es heißt jetzt %2.</translation>
    </message>
</context>
<context>
    <name>ui::ScoreStrip</name>
    <message>
        <source>Scores of the row</source>
        <translation>Scores der Zeile</translation>
    </message>
    <message>
        <source>The scores of a row appear here.</source>
        <translation>Hier erscheinen die Scores einer Zeile.</translation>
    </message>
    <message>
        <source>Score of %1: %2 (bias %3, inputs %4). Attention %5</source>
        <translation>Score von %1: %2 (Bias %3, Eingaben %4). Aufmerksamkeit %5</translation>
    </message>
</context>
<context>
    <name>ui::SeedsJob</name>
    <message>
        <source>Without an epoch there is nothing to compare: choose at least one.</source>
        <translation>Ohne eine Epoche gibt es nichts zu vergleichen: Bitte mindestens eine wählen.</translation>
    </message>
</context>
<context>
    <name>ui::SeedsPlot</name>
    <message>
        <source>mean attention</source>
        <translation>mittlere Aufmerksamkeit</translation>
    </message>
    <message>
        <source>middle half, median</source>
        <translation>mittlere Hälfte, Median</translation>
    </message>
    <message>
        <source>run shown</source>
        <translation>gezeigter Lauf</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>golden: %1</source>
        <translation>golden: %1</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>the article: 0.5</source>
        <translation>der Artikel: 0,5</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Mean attention of each feature in every run</source>
        <translation>Mittlere Aufmerksamkeit für jedes Merkmal in jedem Lauf</translation>
    </message>
    <message>
        <source>Made with other settings</source>
        <translation>Mit anderen Einstellungen gemacht</translation>
    </message>
    <message>
        <source>The run shown in the window</source>
        <translation>Der Lauf, den das Fenster zeigt</translation>
    </message>
    <message>
        <source>Each run appears here as a dot in each feature&apos;s column. The column of most interest is wider.</source>
        <translation>Hier erscheint jeder Lauf als Punkt in der Spalte jedes Merkmals. Die wichtigste Spalte ist breiter.</translation>
    </message>
</context>
<context>
    <name>ui::SeedsView</name>
    <message>
        <source>Its attention is %1.</source>
        <translation>Seine Aufmerksamkeit ist %1.</translation>
    </message>
    <message>
        <source>Its attention is %1 in each of them.</source>
        <translation>Seine Aufmerksamkeit ist in jedem davon %1.</translation>
    </message>
    <message>
        <source>Its attention lies between %1 and %2, median %3.</source>
        <translation>Seine Aufmerksamkeit liegt zwischen %1 und %2, Median %3.</translation>
    </message>
    <message>
        <source>1 of them exceeds the article&apos;s 0.5.</source>
        <translation>Einer davon übertrifft die 0,5 des Artikels.</translation>
    </message>
    <message>
        <source>%1 of them exceed the article&apos;s 0.5.</source>
        <translation>%1 davon übertreffen die 0,5 des Artikels.</translation>
    </message>
    <message>
        <source>One more run diverged and is not counted.</source>
        <translation>Ein weiterer Lauf divergierte und zählt nicht mit.</translation>
    </message>
    <message>
        <source>%1 more runs diverged and are not counted.</source>
        <translation>%1 weitere Läufe divergierten und zählen nicht mit.</translation>
    </message>
    <message>
        <source>No run kept a finite loss.</source>
        <translation>In keinem Lauf blieb der Verlust endlich.</translation>
    </message>
    <message>
        <source>Runs that diverged: %1. A lower learning rate may help.</source>
        <translation>Divergierte Läufe: %1. Eine kleinere Lernrate kann helfen.</translation>
    </message>
    <message>
        <source>One run cannot tell.</source>
        <translation>Ein Lauf allein sagt wenig.</translation>
    </message>
    <message>
        <source>Train again from other seeds: other data, other first weights.</source>
        <translation>Noch einmal mit anderen Startwerten trainieren: andere Daten, andere Anfangsgewichte.</translation>
    </message>
    <message>
        <source>Seed %1: %2, found</source>
        <translation>Startwert %1: %2, gefunden</translation>
    </message>
    <message>
        <source>Seed %1: %2, not found</source>
        <translation>Startwert %1: %2, nicht gefunden</translation>
    </message>
    <message>
        <source>How much of it is luck?</source>
        <translation>Wie viel davon ist Glück?</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>Zahl der Läufe</translation>
    </message>
    <message>
        <source>How many runs to make, with the seeds 0, 1, 2, ... Range: 2 to %1.</source>
        <translation>Wie viele Läufe gemacht werden, mit den Startwerten 0, 1, 2, ... Erlaubt: 2 bis %1.</translation>
    </message>
    <message>
        <source>Make the runs</source>
        <translation>Die Läufe machen</translation>
    </message>
    <message>
        <source>Progress of the runs</source>
        <translation>Fortschritt der Läufe</translation>
    </message>
    <message>
        <source>Run again to see how the present settings do.</source>
        <translation>Noch einmal starten, um zu sehen, was die jetzigen Einstellungen ergeben.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 runs</source>
        <translation>Nach %1 von %2 Läufen abgebrochen</translation>
    </message>
    <message>
        <source>%1 runs in %2 s</source>
        <translation>%1 Läufe in %2 s</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel the runs</source>
        <translation>Die Läufe abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>57 of 200, 3 s left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Seeds 0 to %1</source>
        <translation>Startwerte 0 bis %1</translation>
    </message>
    <message>
        <source>Nothing to find, and the one run so far claims nothing.</source>
        <translation>Nichts zu finden, und der bisher eine Lauf behauptet nichts.</translation>
    </message>
    <message>
        <source>Nothing to find, and none of %1 runs claims anything.</source>
        <translation>Nichts zu finden, und keiner von %1 Läufen behauptet etwas.</translation>
    </message>
    <message>
        <source>Nothing to find, but a bar stands out in the one run so far.</source>
        <translation>Nichts zu finden, doch im bisher einen Lauf ragt ein Balken heraus.</translation>
    </message>
    <message>
        <source>Nothing to find, but a bar stands out in %1 of %2 runs.</source>
        <translation>Nichts zu finden, doch in %1 von %2 Läufen ragt ein Balken heraus.</translation>
    </message>
    <message>
        <source>All of the golden features %1 were found in %2 of %3 runs.</source>
        <translation>Alle goldenen Merkmale %1 wurden in %2 von %3 Läufen gefunden.</translation>
    </message>
    <message>
        <source>Without attention there are no bars.</source>
        <translation>Ohne Aufmerksamkeit gibt es keine Balken.</translation>
    </message>
    <message>
        <source>Other seeds are for networks that have attention.</source>
        <translation>Andere Startwerte sind etwas für Netze mit Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>falscher Alarm</translation>
    </message>
    <message>
        <source>no false alarm</source>
        <translation>kein falscher Alarm</translation>
    </message>
    <message>
        <source>all found</source>
        <translation>alle gefunden</translation>
    </message>
    <message>
        <source>not all found</source>
        <translation>nicht alle gefunden</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 leads in the one run so far.</source>
        <translation>%1 führt in dem bisher einen Lauf.</translation>
    </message>
    <message>
        <source>%1 leads in all of %2 runs.</source>
        <translation>%1 führt in allen %2 Läufen.</translation>
    </message>
    <message>
        <source>%1 leads in %2 of %3 runs.</source>
        <translation>%1 führt in %2 von %3 Läufen.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>In the others: %1.</source>
        <translation>In den anderen: %1.</translation>
    </message>
    <message>
        <source>%1 was found in the one run so far.</source>
        <translation>%1 wurde in dem bisher einen Lauf gefunden.</translation>
    </message>
    <message>
        <source>%1 was not found in the one run so far.</source>
        <translation>%1 wurde in dem bisher einen Lauf nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 was found in all of %2 runs.</source>
        <translation>%1 wurde in allen %2 Läufen gefunden.</translation>
    </message>
    <message>
        <source>%1 was found in none of %2 runs.</source>
        <translation>%1 wurde in keinem von %2 Läufen gefunden.</translation>
    </message>
    <message>
        <source>%1 was found in %2 of %3 runs.</source>
        <translation>%1 wurde in %2 von %3 Läufen gefunden.</translation>
    </message>
    <message>
        <source>The attention to %1 lies between %2 and %3, median %4.</source>
        <translation>Die Aufmerksamkeit auf %1 liegt zwischen %2 und %3, Median %4.</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>führt</translation>
    </message>
    <message>
        <source>does not lead</source>
        <translation>führt nicht</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3</source>
        <translation>Startwert %1, %2: %3</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3; it leads</source>
        <translation>Startwert %1, %2: %3; es führt</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3; %4 leads</source>
        <translation>Startwert %1, %2: %3; %4 führt</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3; a bar stands out: false alarm</source>
        <translation>Startwert %1, %2: %3; ein Balken ragt heraus: falscher Alarm</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3; no bar stands out</source>
        <translation>Startwert %1, %2: %3; kein Balken ragt heraus</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3; all golden features found</source>
        <translation>Startwert %1, %2: %3; alle goldenen Merkmale gefunden</translation>
    </message>
    <message>
        <source>Seed %1, %2: %3; not all golden features found</source>
        <translation>Startwert %1, %2: %3; nicht alle goldenen Merkmale gefunden</translation>
    </message>
    <message>
        <source>%1: median %2, 9 of 10 runs between %3 and %4</source>
        <translation>%1: Median %2, 9 von 10 Läufen zwischen %3 und %4</translation>
    </message>
    <message>
        <source>leads in %1 of %2 runs</source>
        <translation>führt in %1 von %2 Läufen</translation>
    </message>
    <message>
        <source>Train again from other seeds: other test rows, other first weights.</source>
        <translation>Noch einmal mit anderen Startwerten trainieren: andere Testzeilen, andere Anfangsgewichte.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>No runs of other seeds have been made yet: see Seeds.</source>
        <translation>Es gibt noch keine Läufe mit anderen Startwerten: siehe „Startwerte“.</translation>
    </message>
    <message>
        <source>With so many features, only their spread over the runs is kept.</source>
        <translation>Bei so vielen Merkmalen wird nur ihre Streuung über die Läufe aufgehoben.</translation>
    </message>
    <message>
        <source>Runs of other seeds</source>
        <translation>Läufe mit anderen Startwerten</translation>
    </message>
    <message>
        <source>A row for each run: its seed and the attention to every feature.</source>
        <translation>Eine Zeile je Lauf: sein Startwert und die Aufmerksamkeit für jedes Merkmal.</translation>
    </message>
    <message>
        <source>Spread over the seeds</source>
        <translation>Streuung über die Startwerte</translation>
    </message>
    <message>
        <source>A row for each feature: least, quartiles, median and most of its attention over the runs.</source>
        <translation>Eine Zeile je Merkmal: kleinster Wert, Quartile, Median und größter Wert seiner Aufmerksamkeit über die Läufe.</translation>
    </message>
    <message>
        <source>Stops; the runs that are done stay.</source>
        <translation>Hält an; die fertigen Läufe bleiben.</translation>
    </message>
    <message>
        <source>Trains a network with the present settings for each seed.</source>
        <translation>Trainiert für jeden Startwert ein Netz mit den jetzigen Einstellungen.</translation>
    </message>
    <message>
        <source>Nothing to find, but a noise feature leads clearly in the one run so far.</source>
        <translation>Nichts zu finden, doch im bisher einen Lauf führt deutlich ein Rauschmerkmal.</translation>
    </message>
    <message>
        <source>Nothing to find, but a noise feature leads clearly in %1 of %2 runs.</source>
        <translation>Nichts zu finden, doch in %1 von %2 Läufen führt deutlich ein Rauschmerkmal.</translation>
    </message>
    <message>
        <source>A feature that is not golden leads clearly.</source>
        <translation>Ein Merkmal, das nicht golden ist, führt deutlich.</translation>
    </message>
    <message>
        <source>A feature that is not golden leads clearly in %1 of the runs.</source>
        <translation>In %1 der Läufe führt deutlich ein Merkmal, das nicht golden ist.</translation>
    </message>
</context>
<context>
    <name>ui::SessionDisplay</name>
    <message>
        <source>The settings have changed. Train starts a new run with them.</source>
        <translation>Die Einstellungen haben sich geändert. „Trainieren“ beginnt damit einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The run diverged: %1.</source>
        <translation>Der Lauf ist divergiert: %1.</translation>
    </message>
    <message>
        <source>The timeline shows an earlier moment. Its button Latest brings the steps back.</source>
        <translation>Die Zeitleiste zeigt einen früheren Zeitpunkt. Ihr Knopf „Neuester“ bringt die Schritte zurück.</translation>
    </message>
    <message>
        <source>The numbers of each batch appear here while it is trained.</source>
        <translation>Die Zahlen jedes Batches erscheinen hier, während er trainiert wird.</translation>
    </message>
    <message>
        <source>What is shown is of other data: %1. Train starts a new run on the data of the controls.</source>
        <translation>Gezeigt sind andere Daten: %1. „Trainieren“ beginnt einen neuen Lauf mit den eingestellten Daten.</translation>
    </message>
    <message>
        <source>The settings have changed. Train starts a new run with them; Branch takes over the learning rate and the epochs only.</source>
        <translation>Die Einstellungen haben sich geändert. „Trainieren“ beginnt damit einen neuen Lauf; „Abzweigen“ übernimmt nur Lernrate und Epochen.</translation>
    </message>
    <message>
        <source>The settings have changed. Train starts a new run with them; Branch goes on with them from the moment shown.</source>
        <translation>Die Einstellungen haben sich geändert. „Trainieren“ beginnt damit einen neuen Lauf; „Abzweigen“ macht damit vom gezeigten Moment aus weiter.</translation>
    </message>
</context>
<context>
    <name>ui::ShareText</name>
    <message>
        <source>less than 0.001</source>
        <translation>unter 0,001</translation>
    </message>
    <message>
        <source>more than 0.999</source>
        <translation>über 0,999</translation>
    </message>
    <message>
        <source>more than 1,000</source>
        <translation>mehr als 1.000</translation>
    </message>
</context>
<context>
    <name>ui::ShownRun</name>
    <message>
        <source>The run is still being prepared.</source>
        <translation>Der Lauf wird noch vorbereitet.</translation>
    </message>
    <message>
        <source>The network has no attention.</source>
        <translation>Das Netz hat keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>The network is too large to be analysed.</source>
        <translation>Das Netz ist zu groß, um es zu untersuchen.</translation>
    </message>
    <message>
        <source>At the moment shown: epoch %1, batch %2.</source>
        <translation>Im gezeigten Moment: Epoche %1, Batch %2.</translation>
    </message>
</context>
<context>
    <name>ui::StepCaption</name>
    <message>
        <source>What happens in the batch</source>
        <translation>Was im Batch geschieht</translation>
    </message>
    <message>
        <source>Batch %1: 1 row</source>
        <translation>Batch %1: 1 Zeile</translation>
    </message>
    <message>
        <source>Batch %1: %2 rows</source>
        <translation>Batch %1: %2 Zeilen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Attention to %1</source>
        <translation>Anteil für %1</translation>
    </message>
    <message>
        <source>Most: to %1</source>
        <translation>Größter: für %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>How wrong that is</source>
        <translation>Wie falsch das ist</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Rows right</source>
        <translation>Zeilen richtig</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The answers are compared with the labels: binary cross-entropy, mean over the rows, and the share of rows whose label got the greater probability.</source>
        <translation>Die Antworten werden mit den Labels verglichen: binäre Kreuzentropie, Mittel über die Zeilen, und der Anteil der Zeilen, deren Label die größere Wahrscheinlichkeit bekam.</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Which way it rises</source>
        <translation>Wohin er steigt</translation>
    </message>
    <message>
        <source>Gradient&apos;s length</source>
        <translation>Gradientenlänge</translation>
    </message>
    <message>
        <source>Steepest weight</source>
        <translation>Steilstes Gewicht</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Its gradient</source>
        <translation>Sein Gradient</translation>
    </message>
    <message>
        <source>The loss&apos;s gradient with respect to every weight: its length, and the attention&apos;s weight where it is largest. That weight takes the value of one feature and moves the attention to another: %1 → %2.</source>
        <translation>Der Gradient des Verlusts nach jedem Gewicht: seine Länge und das Gewicht der Aufmerksamkeit, bei dem er am größten ist. Dieses Gewicht nimmt den Wert eines Merkmals und bewegt die Aufmerksamkeit für ein anderes: %1 → %2.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Adam, rate %1</source>
        <translation>Adam, Lernrate %1</translation>
    </message>
    <message>
        <source>Weight before</source>
        <translation>Gewicht vorher</translation>
    </message>
    <message>
        <source>Weight after</source>
        <translation>Gewicht nachher</translation>
    </message>
    <message>
        <source>Length of step</source>
        <translation>Schrittlänge</translation>
    </message>
    <message>
        <source>Adam moves every weight against its gradient, by about the learning rate: the steepest weight of the step before, and the length of the whole step over all weights.</source>
        <translation>Adam bewegt jedes Gewicht gegen seinen Gradienten, etwa um die Lernrate: das steilste Gewicht aus dem Schritt davor und die Länge der ganzen Änderung über alle Gewichte.</translation>
    </message>
    <message>
        <source>Epoch %1, batch %2.</source>
        <translation>Epoche %1, Batch %2.</translation>
    </message>
    <message>
        <source>The loss&apos;s gradient with respect to every weight: its length, and the weight of the first hidden layer where it is largest. That weight takes a feature to a unit: %1 → %2.</source>
        <translation>Der Gradient des Verlusts nach jedem Gewicht: seine Länge, und das Gewicht der ersten versteckten Schicht, bei dem er am größten ist. Dieses Gewicht führt von einem Merkmal zu einer Einheit: %1 → %2.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Attention to each</source>
        <translation>Anteil für jedes</translation>
    </message>
    <message>
        <source>The loss&apos;s gradient with respect to every weight: its length, and the output&apos;s weight where it is largest. That weight takes a feature to the answer: %1 → %2.</source>
        <translation>Der Gradient des Verlusts nach jedem Gewicht: seine Länge und das Gewicht der Ausgabe, bei dem er am größten ist. Dieses Gewicht führt von einem Merkmal zur Antwort: %1 → %2.</translation>
    </message>
    <message>
        <source>Uniform would be</source>
        <translation>Gleichverteilt wären</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>The rows go through the network as it is: how much attention feature %1 gets, how much the one that gets most, and the %2; means over the rows.</source>
        <translation>Die Zeilen gehen durch das Netz, wie es ist: wie viel Aufmerksamkeit Merkmal %1 bekommt, wie viel das mit der meisten, und die %2; Mittel über die Zeilen.</translation>
    </message>
    <message>
        <source>The rows go through the network as it is: how much attention golden feature %1 gets, how much the one that gets most, and the %2; means over the rows.</source>
        <translation>Die Zeilen gehen durch das Netz, wie es ist: wie viel Aufmerksamkeit das goldene Merkmal %1 bekommt, wie viel das mit der meisten, und die %2; Mittel über die Zeilen.</translation>
    </message>
    <message>
        <source>The rows go through the network as it is. It has no attention: every input counts in full. The %1 is a mean over the rows.</source>
        <translation>Die Zeilen gehen durch das Netz, wie es ist. Es hat keine Aufmerksamkeit: Jede Eingabe zählt voll. Die %1 ist ein Mittel über die Zeilen.</translation>
    </message>
    <message>
        <source>The rows go through the network as it is. Its attention is frozen: every feature gets the same. The %1 is a mean over the rows.</source>
        <translation>Die Zeilen gehen durch das Netz, wie es ist. Seine Aufmerksamkeit ist eingefroren: Jedes Merkmal bekommt gleich viel. Die %1 ist ein Mittel über die Zeilen.</translation>
    </message>
    <message>
        <source>The rows go through the network as it is: how much attention %1 gets, which gets most, how much each would get if none were preferred, and the %2; means over the rows.</source>
        <translation>Die Zeilen gehen durch das Netz, wie es ist: wie viel Aufmerksamkeit %1 bekommt, das am meisten bekommt, wie viel jedes bekäme, wenn keines bevorzugt würde, und die %2; Mittel über die Zeilen.</translation>
    </message>
</context>
<context>
    <name>ui::TableActions</name>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open table…</source>
        <translation>Tabelle öffnen …</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Tabellen und Vorführungen</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>eingefügte Tabelle</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy cells of a spreadsheet, or text with commas.</source>
        <translation>Die Zwischenablage enthält keine Tabelle: bitte Zellen einer Tabellenkalkulation kopieren oder Text mit Kommas.</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>%1 erneut öffnen</translation>
    </message>
    <message>
        <source>The run&apos;s file does not hold the rows of %1, which are too many. Its history is there; to go on, open the table again: “Open the table…” on the left.</source>
        <translation>Die Datei des Laufs enthält die Zeilen von %1 nicht, weil es zu viele sind. Der Verlauf ist da; zum Weitermachen bitte die Tabelle wieder öffnen: „Tabelle öffnen …“ links.</translation>
    </message>
    <message>
        <source>Opens a table of your own as data: text, maybe packed (.csv, .tsv, .gz, .xz, .zip)</source>
        <translation>Öffnet eine eigene Tabelle als Daten: Text, auch gepackt (.csv, .tsv, .gz, .xz, .zip)</translation>
    </message>
    <message>
        <source>Uses cells copied from a spreadsheet, or text with commas, as data</source>
        <translation>Nimmt kopierte Zellen einer Tabellenkalkulation oder Text mit Kommas als Daten</translation>
    </message>
    <message>
        <source>Your settings stay: %1. “Default settings” on the left takes the defaults.</source>
        <translation>Ihre Einstellungen bleiben: %1. „Vorgaben“ links nimmt die Vorgaben.</translation>
    </message>
    <message>
        <source>Tables and demonstrations that come with the program</source>
        <translation>Tabellen und Vorführungen, die das Programm mitbringt</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Vorführungen</translation>
    </message>
</context>
<context>
    <name>ui::TableCard</name>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 Zeilen, %2</translation>
    </message>
    <message>
        <source>Label %1: %2</source>
        <translation>Label %1: %2</translation>
    </message>
    <message>
        <source>%1 rows of class %2</source>
        <translation>%1 Zeilen der Klasse %2</translation>
    </message>
    <message>
        <source>Missing values: %1</source>
        <translation>Fehlende Werte: %1</translation>
    </message>
    <message>
        <source>Numbers standardised</source>
        <translation>Zahlen standardisiert</translation>
    </message>
    <message>
        <source>Numbers as they are</source>
        <translation>Zahlen unverändert</translation>
    </message>
    <message>
        <source>%1 rows left out</source>
        <translation>%1 Zeilen weggelassen</translation>
    </message>
    <message>
        <source>The run&apos;s file does not hold the rows of so large a table. To go on, open the table again.</source>
        <translation>Die Datei des Laufs enthält die Zeilen einer so großen Tabelle nicht. Zum Weitermachen bitte die Tabelle wieder öffnen.</translation>
    </message>
    <message>
        <source>Generated data</source>
        <translation>Erzeugte Daten</translation>
    </message>
    <message>
        <source>Generates the data as the article does; the network&apos;s settings stay</source>
        <translation>Erzeugt die Daten wie der Artikel; die Einstellungen des Netzes bleiben</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Open the table…</source>
        <translation>Tabelle öffnen …</translation>
    </message>
    <message>
        <source>Change the choices about the table</source>
        <translation>Die Wahl zur Tabelle ändern</translation>
    </message>
    <message>
        <source>Other inputs, another label or positive value</source>
        <translation>Andere Eingaben, ein anderes Label oder ein anderer positiver Wert</translation>
    </message>
    <message>
        <source>Asks for the file that the run was trained on, and accepts no other</source>
        <translation>Fragt nach der Datei, mit der der Lauf trainiert wurde, und nimmt keine andere</translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>The settings are the defaults on this table</source>
        <translation>Die Einstellungen sind die Vorgaben für diese Tabelle</translation>
    </message>
    <message>
        <source>Takes the defaults on this table, in place of: %1</source>
        <translation>Nimmt die Vorgaben für diese Tabelle, anstelle von: %1</translation>
    </message>
</context>
<context>
    <name>ui::TableChoicesRow</name>
    <message>
        <source>Standardise</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>The label: a column of 2 to 50 different values, or of numbers</source>
        <translation>Das Label: eine Spalte mit 2 bis 50 verschiedenen Werten oder mit Zahlen</translation>
    </message>
    <message>
        <source>Positive value</source>
        <translation>Positiver Wert</translation>
    </message>
    <message>
        <source>The label&apos;s value that counts as 1; all others count as 0.</source>
        <translation>Der Wert des Labels, der als 1 zählt; alle anderen zählen als 0.</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>A missing number becomes the median of the training rows, a missing category 0 in all of its inputs; or rows with a gap are left out.</source>
        <translation>Eine fehlende Zahl wird zum Median der Trainingszeilen, eine fehlende Kategorie zu 0 in all ihren Eingaben; oder Zeilen mit einer Lücke fallen weg.</translation>
    </message>
    <message>
        <source>Brings all numbers to mean 0 and standard deviation 1, by the training rows. Without it, a column of large numbers has the larger effect.</source>
        <translation>Bringt alle Zahlen auf Mittel 0 und Standardabweichung 1, nach den Trainingszeilen. Sonst hat eine Spalte großer Zahlen mehr Wirkung.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Positive value: got “%1”, expected a cut such as %2 or &gt;=%3.</source>
        <translation>Positiver Wert: „%1“, erwartet ein Schnitt wie %2 oder &gt;=%3.</translation>
    </message>
</context>
<context>
    <name>ui::TableDialog</name>
    <message>
        <source>Table: %1</source>
        <translation>Tabelle: %1</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>Diese Tabelle nehmen</translation>
    </message>
    <message>
        <source>%1 is not the table that the run was trained on: its SHA-256 is %2, expected %3.</source>
        <translation>%1 ist nicht die Tabelle, mit der der Lauf trainiert wurde: Ihr SHA-256 ist %2, erwartet %3.</translation>
    </message>
    <message>
        <source>Choose the column to predict.</source>
        <translation>Bitte die Spalte wählen, die vorhergesagt werden soll.</translation>
    </message>
    <message>
        <source>Choose at least one column to learn from.</source>
        <translation>Bitte mindestens eine Spalte wählen, aus der gelernt wird.</translation>
    </message>
    <message>
        <source>The file has changed since it was opened.</source>
        <translation>Die Datei hat sich geändert, seit sie geöffnet wurde.</translation>
    </message>
    <message>
        <source>Take the default settings instead of yours</source>
        <translation>Die Vorgaben statt der eigenen Einstellungen nehmen</translation>
    </message>
    <message>
        <source>Your settings stay: %1.</source>
        <translation>Ihre Einstellungen bleiben: %1.</translation>
    </message>
    <message>
        <source>Takes the defaults on this table, in place of: %1</source>
        <translation>Nimmt die Vorgaben für diese Tabelle, anstelle von: %1</translation>
    </message>
    <message>
        <source>Several columns could be the label: %1. Choose the column to predict.</source>
        <translation>Mehrere Spalten könnten das Label sein: %1. Bitte die Spalte wählen, die vorhergesagt werden soll.</translation>
    </message>
    <message>
        <source>Same shares of both classes in training and test</source>
        <translation>Gleiche Anteile beider Klassen in Training und Test</translation>
    </message>
    <message>
        <source>Splits each class by itself. Without it, chance may leave a rare class out of the test.</source>
        <translation>Teilt jede Klasse für sich auf. Sonst kann der Zufall eine seltene Klasse aus dem Test lassen.</translation>
    </message>
    <message>
        <source>Only one column was found. Choose the delimiter.</source>
        <translation>Nur eine Spalte wurde gefunden. Bitte das Trennzeichen wählen.</translation>
    </message>
</context>
<context>
    <name>ui::TableOutcome</name>
    <message>
        <source>How much of the table is read</source>
        <translation>Wie viel der Tabelle gelesen ist</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Reading… %1 rows</source>
        <translation>Wird gelesen … %1 Zeilen</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>It means missing</source>
        <translation>Bedeutet fehlend</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leaves these columns out of what the network learns from</source>
        <translation>Lässt diese Spalten aus dem weg, woraus das Netz lernt</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>Reads the table again with the other decimal mark</source>
        <translation>Liest die Tabelle noch einmal, mit dem anderen Dezimalzeichen</translation>
    </message>
    <message>
        <source>Warnings and notes about the table</source>
        <translation>Warnungen und Hinweise zur Tabelle</translation>
    </message>
    <message>
        <source>Reads the table again with this value as missing</source>
        <translation>Liest die Tabelle noch einmal, mit diesem Wert als fehlendem</translation>
    </message>
    <message>
        <source>Read as categories</source>
        <translation>Als Kategorien lesen</translation>
    </message>
    <message>
        <source>Makes a feature of each value of this column</source>
        <translation>Macht aus jedem Wert dieser Spalte ein Merkmal</translation>
    </message>
</context>
<context>
    <name>ui::TableText</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>This table needs %1 of memory, but only %2 is free.</source>
        <translation>Diese Tabelle braucht %1 Speicher, aber nur %2 sind frei.</translation>
    </message>
    <message>
        <source>There is not enough memory for this table.</source>
        <translation>Für diese Tabelle reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 Eingabe</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 Eingaben</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>%1 rows, %2 from %3, %4 of class %5</source>
        <translation>%1 Zeilen, %2 aus %3, %4 der Klasse %5</translation>
    </message>
    <message>
        <source>%1 against the rest</source>
        <translation>%1 gegen den Rest</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>fill with the median</source>
        <translation>mit dem Median füllen</translation>
    </message>
    <message>
        <source>drop rows</source>
        <translation>Zeilen weglassen</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>more than %1 different</source>
        <translation>mehr als %1 verschiedene</translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 verschiedene</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>ui::TauModel</name>
    <message>
        <source>%1 and %2: not compared yet.</source>
        <translation>%1 und %2: noch nicht verglichen.</translation>
    </message>
    <message>
        <source>%1 and %2: nothing to compare, because one of them ranks nothing.</source>
        <translation>%1 und %2: nichts zu vergleichen, denn eines von beiden ordnet nichts.</translation>
    </message>
    <message>
        <source>%1 and %2: Kendall&apos;s tau %3.</source>
        <translation>%1 und %2: Kendalls Tau %3.</translation>
    </message>
</context>
<context>
    <name>ui::TestCard</name>
    <message>
        <source>Picture of the test: %1</source>
        <translation>Bild zum Test: %1</translation>
    </message>
    <message>
        <source>testing …</source>
        <translation>wird geprüft …</translation>
    </message>
</context>
<context>
    <name>ui::TestFigure</name>
    <message>
        <source>%1: right in %2 of the test rows</source>
        <translation>%1: Anteil richtiger Testzeilen %2</translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation>Zufall %1</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>mask alone</source>
        <translation>nur Maske</translation>
    </message>
    <message>
        <source>value alone</source>
        <translation>nur Wert</translation>
    </message>
    <message>
        <source>Golden attention %1: found</source>
        <translation>Goldene Aufmerksamkeit %1: gefunden</translation>
    </message>
    <message>
        <source>Golden attention %1: not found</source>
        <translation>Goldene Aufmerksamkeit %1: nicht gefunden</translation>
    </message>
    <message>
        <source>uniform %1</source>
        <translation>gleichverteilt %1</translation>
    </message>
    <message>
        <source>stands out from here</source>
        <translation>ragt ab hier heraus</translation>
    </message>
    <message>
        <source>%1: mean move %2</source>
        <translation>%1: mittlere Bewegung %2</translation>
    </message>
    <message>
        <source>%1: %2 of the rows move by %3 to %4</source>
        <translation>%1: ein Anteil von %2 der Zeilen bewegt sich um %3 bis %4</translation>
    </message>
    <message>
        <source>these bars %1</source>
        <translation>diese Balken %1</translation>
    </message>
    <message>
        <source>adversary</source>
        <translation>Gegenspieler</translation>
    </message>
    <message>
        <source>%1: %2, leads</source>
        <translation>%1: %2, führt</translation>
    </message>
    <message>
        <source>%1: %2, does not lead</source>
        <translation>%1: %2, führt nicht</translation>
    </message>
    <message>
        <source>Run %1: %2 holds %3, and would stand out from %4</source>
        <translation>Lauf %1: %2 hat %3 und würde ab %4 herausragen</translation>
    </message>
    <message>
        <source>The learned attention is highest at %1 (%2), the adversary&apos;s at %3 (%4)</source>
        <translation>Die gelernte Aufmerksamkeit ist bei %1 am höchsten (%2), die des Gegenspielers bei %3 (%4)</translation>
    </message>
    <message>
        <source>%1: learned %2, adversary %3</source>
        <translation>%1: gelernt %2, Gegenspieler %3</translation>
    </message>
    <message>
        <source>moved from %1 on</source>
        <translation>bewegt ab %1</translation>
    </message>
    <message>
        <source>How far the rows move. Dashed: where their mean is %1 or more, the output counts as moved.</source>
        <translation>Wie weit sich die Zeilen bewegen. Gestrichelt: Wo ihr Mittel %1 oder mehr ist, gilt die Ausgabe als bewegt.</translation>
    </message>
    <message>
        <source>uniform %1 for each input</source>
        <translation>gleichverteilt %1 für jede Eingabe</translation>
    </message>
</context>
<context>
    <name>ui::TestQuantity</name>
    <message>
        <source>%1 of %2</source>
        <comment>20 of 20</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>right with uniform attention</source>
        <translation>richtig mit gleichverteilter Aufmerksamkeit</translation>
    </message>
    <message>
        <source>other seeds find what is golden</source>
        <translation>anderen Startwerten finden, was golden ist</translation>
    </message>
    <message>
        <source>of the rows have a nearly opposite attention with the same output</source>
        <translation>Anteil der Zeilen mit fast entgegengesetzter Aufmerksamkeit bei gleicher Ausgabe</translation>
    </message>
    <message>
        <source>right by the mask alone</source>
        <translation>richtig allein durch die Maske</translation>
    </message>
    <message>
        <source>runs have a bar that stands out</source>
        <translation>Läufen haben einen Balken, der herausragt</translation>
    </message>
    <message>
        <source>other seeds have the same feature in the lead</source>
        <translation>andere Startwerte haben dasselbe Merkmal in Führung</translation>
    </message>
    <message>
        <source>is how far the %1 moves, on average</source>
        <translation>weit bewegt sich die %1 im Mittel</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>are how far the %1 moves, on average, for %2 and for %3</source>
        <translation>weit bewegt sich die %1 im Mittel: %2; %3</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePanel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play the run backwards</source>
        <translation>Den Lauf rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the run as it was, once more</source>
        <translation>Den Lauf noch einmal abspielen, wie er war</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>Latest moment</source>
        <translation>Neuester Zeitpunkt</translation>
    </message>
    <message>
        <source>Show the newest moment and follow the run</source>
        <translation>Den neuesten Zeitpunkt zeigen und dem Lauf folgen</translation>
    </message>
    <message>
        <source>Lowest test loss</source>
        <translation>Niedrigster Testverlust</translation>
    </message>
    <message>
        <source>The lowest test loss is known after the first epoch</source>
        <translation>Den niedrigsten Testverlust gibt es nach der ersten Epoche</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Zeitpunkt des Laufs</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys: every view shows that moment. Page Up and Page Down move by an epoch, Home and End to the ends.</source>
        <translation>Ziehen oder die Pfeiltasten benutzen: Jede Ansicht zeigt diesen Zeitpunkt. Bild auf und Bild ab gehen um eine Epoche weiter, Pos1 und Ende an die Enden.</translation>
    </message>
    <message>
        <source>Train on from this moment; learning rate and epochs may be others</source>
        <translation>Von diesem Zeitpunkt an weitertrainieren; Lernrate und Epochen dürfen andere sein</translation>
    </message>
    <message>
        <source>The timeline fills while the network trains</source>
        <translation>Die Zeitleiste füllt sich, während das Netz trainiert</translation>
    </message>
    <message>
        <source>Before the first batch</source>
        <translation>Vor dem ersten Batch</translation>
    </message>
    <message>
        <source>Epoch %1, batch %2 of %3</source>
        <translation>Epoche %1, Batch %2 von %3</translation>
    </message>
    <message>
        <source>Only learning rate and epochs may differ from the run&apos;s settings, and at least as many epochs as are begun</source>
        <translation>Nur Lernrate und Epochen dürfen von den Einstellungen des Laufs abweichen, und es müssen mindestens so viele Epochen sein, wie begonnen sind</translation>
    </message>
</context>
<context>
    <name>ui::TimelineSlider</name>
    <message>
        <source>epoch 0</source>
        <translation>Epoche 0</translation>
    </message>
</context>
<context>
    <name>ui::TransportBar</name>
    <message>
        <source>full speed</source>
        <translation>volles Tempo</translation>
    </message>
    <message>
        <source>slow motion</source>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>%1 batches/s</source>
        <translation>%1 Batches/s</translation>
    </message>
    <message>
        <source>slow motion, 1 batch a second</source>
        <translation>Zeitlupe, 1 Batch je Sekunde</translation>
    </message>
    <message>
        <source>How fast a run is shown, from 1 batch a second to full speed. Now: %1</source>
        <translation>Wie schnell ein Lauf gezeigt wird, von 1 Batch je Sekunde bis zu vollem Tempo. Jetzt: %1</translation>
    </message>
    <message>
        <source>Attention Lab</source>
        <translation>Attention Lab</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Step batch</source>
        <translation>Ein Batch</translation>
    </message>
    <message>
        <source>Train one batch (B)</source>
        <translation>Einen Batch trainieren (B)</translation>
    </message>
    <message>
        <source>Step epoch</source>
        <translation>Eine Epoche</translation>
    </message>
    <message>
        <source>Train to the end of the epoch (E)</source>
        <translation>Bis zum Ende der Epoche trainieren (E)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the untrained network (Ctrl+R)</source>
        <translation>Zurück zum untrainierten Netz (Strg+R)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause after this batch (Space)</source>
        <translation>Nach diesem Batch anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Train again from the start (Space)</source>
        <translation>Noch einmal von vorn trainieren (Leertaste)</translation>
    </message>
    <message>
        <source>Train to the last epoch (Space)</source>
        <translation>Bis zur letzten Epoche trainieren (Leertaste)</translation>
    </message>
</context>
<context>
    <name>ui::Verdict</name>
    <message>
        <source>The attention is not a finite number.</source>
        <translation>Die Aufmerksamkeit ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1: numbers of the network are no longer finite.</source>
        <translation>%1: Zahlen des Netzes sind nicht mehr endlich.</translation>
    </message>
    <message>
        <source>Nothing to find</source>
        <translation>Nichts zu finden</translation>
    </message>
    <message>
        <source>%1: the golden feature is the only one.</source>
        <translation>%1: Das goldene Merkmal ist das einzige.</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>%1. Uniform would be %2. Press Train.</source>
        <translation>%1. Gleichverteilt wäre %2. Jetzt „Trainieren“ drücken.</translation>
    </message>
    <message>
        <source>Found late</source>
        <translation>Spät gefunden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1. It is the golden feature.</source>
        <translation>%1. Es ist das goldene Merkmal.</translation>
    </message>
    <message>
        <source>Wrong feature</source>
        <translation>Falsches Merkmal</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1: golden feature %2 leads, but with less than twice the next.</source>
        <translation>%1: Das goldene Merkmal %2 führt, aber mit weniger als dem Doppelten des nächsten.</translation>
    </message>
    <message>
        <source>%1: the golden feature %2 holds %3, place %4 of %5.</source>
        <translation>%1: Das goldene Merkmal %2 hat %3, Platz %4 von %5.</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Falscher Alarm</translation>
    </message>
    <message>
        <source>%1: there is nothing to find, but feature %2 stands out.</source>
        <translation>%1: Es gibt nichts zu finden, aber Merkmal %2 sticht heraus.</translation>
    </message>
    <message>
        <source>%1, and the bars claim nothing: uniform would be %2.</source>
        <translation>%1, und die Balken behaupten nichts: Gleichverteilt wäre %2.</translation>
    </message>
    <message>
        <source>Found all late</source>
        <translation>Alle spät gefunden</translation>
    </message>
    <message>
        <source>Found all</source>
        <translation>Alle gefunden</translation>
    </message>
    <message>
        <source>%1 before the first batch, by chance</source>
        <translation>%1 vor dem ersten Batch, durch Zufall</translation>
    </message>
    <message>
        <source>%1, in epoch %2, batch %3</source>
        <translation>%1, in Epoche %2, Batch %3</translation>
    </message>
    <message>
        <source>%1 in epoch %2, batch %3</source>
        <translation>%1 in Epoche %2, Batch %3</translation>
    </message>
    <message>
        <source>%1. They are the golden features.</source>
        <translation>%1. Es sind die goldenen Merkmale.</translation>
    </message>
    <message>
        <source>Found some</source>
        <translation>Einige gefunden</translation>
    </message>
    <message>
        <source>%1 of the golden features: %2, but not %3.</source>
        <translation>%1 der goldenen Merkmale: %2, aber nicht %3.</translation>
    </message>
    <message>
        <source>Found a duplicate</source>
        <translation>Ein Duplikat gefunden</translation>
    </message>
    <message>
        <source>%1: feature %2 holds the same numbers as golden feature %3, which gets only %4.</source>
        <translation>%1: Merkmal %2 hat dieselben Zahlen wie das goldene Merkmal %3, das nur %4 bekommt.</translation>
    </message>
    <message>
        <source>%1: %2 is a decoy, only correlated with golden feature %3.</source>
        <translation>%1: %2 ist ein Köder, mit dem goldenen Merkmal %3 nur korreliert.</translation>
    </message>
    <message>
        <source>%1: none of the golden features %2 stands out.</source>
        <translation>%1: Keines der goldenen Merkmale %2 ragt heraus.</translation>
    </message>
    <message>
        <source>All features hold the same attention, %1.</source>
        <translation>Alle Merkmale haben dieselbe Aufmerksamkeit, %1.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Eben</translation>
    </message>
    <message>
        <source>%1: bars that are not learned tell nothing about the features.</source>
        <translation>%1: Balken, die nicht gelernt sind, sagen nichts über die Merkmale.</translation>
    </message>
    <message>
        <source>%1 hold %2 of the attention: as much as all others together.</source>
        <translation>%1 haben %2 der Aufmerksamkeit: so viel wie alle anderen zusammen.</translation>
    </message>
    <message>
        <source>%1 hold %2 of the attention: %3 times all others together.</source>
        <translation>%1 haben %2 der Aufmerksamkeit: %3-mal so viel wie alle anderen zusammen.</translation>
    </message>
    <message>
        <source>%1 holds %2 of the attention: as much as all others together.</source>
        <translation>%1 hat %2 der Aufmerksamkeit: so viel wie alle anderen zusammen.</translation>
    </message>
    <message>
        <source>%1 holds %2 of the attention: %3 times all others together.</source>
        <translation>%1 hat %2 der Aufmerksamkeit: %3-mal so viel wie alle anderen zusammen.</translation>
    </message>
    <message>
        <source>%1: every feature carries the label.</source>
        <translation>%1: Jedes Merkmal trägt das Label.</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>Feature %1 and its duplicates</source>
        <translation>Merkmal %1 und seine Duplikate</translation>
    </message>
    <message>
        <source>Features %1 and their duplicates</source>
        <translation>Die Merkmale %1 und ihre Duplikate</translation>
    </message>
    <message>
        <source>Features %1</source>
        <translation>Die Merkmale %1</translation>
    </message>
    <message>
        <source>%1. They carry the label.</source>
        <translation>%1. Sie tragen das Label.</translation>
    </message>
    <message>
        <source>%1 holds all the attention: there is no other.</source>
        <translation>%1 hat die ganze Aufmerksamkeit: Es gibt kein anderes.</translation>
    </message>
    <message>
        <source>No feature stands out: %1 has the most, %2.</source>
        <translation>Kein Merkmal sticht heraus: Am meisten hat %1, %2.</translation>
    </message>
    <message>
        <source>%1 holds %2 of the attention: %3 times as much as the next, %4.</source>
        <translation>%1 hat %2 der Aufmerksamkeit: %3-mal so viel wie das nächste, %4.</translation>
    </message>
    <message>
        <source>%1 from the first weights on</source>
        <translation>%1 seit den Anfangsgewichten</translation>
    </message>
    <message>
        <source>%1 since epoch %2, batch %3</source>
        <translation>%1 seit Epoche %2, Batch %3</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>%1: it is the only feature.</source>
        <translation>%1: Es ist das einzige Merkmal.</translation>
    </message>
    <message>
        <source>In the lead</source>
        <translation>In Führung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>%1; next is %2 with %3.</source>
        <translation>%1; das nächste ist %2 mit %3.</translation>
    </message>
    <message>
        <source>%1 hold %2 of the attention, the others together %3.</source>
        <translation>%1 haben %2 der Aufmerksamkeit, die anderen zusammen %3.</translation>
    </message>
    <message>
        <source>%1 holds %2 of the attention, the others together %3.</source>
        <translation>%1 hat %2 der Aufmerksamkeit, die anderen zusammen %3.</translation>
    </message>
    <message>
        <source>No feature stands out: %1 has more, %2.</source>
        <translation>Kein Merkmal sticht heraus: Mehr hat %1, %2.</translation>
    </message>
    <message>
        <source>A decoy leads: %1 has %2, %3 times uniform.</source>
        <translation>Ein Köder führt: %1 hat %2, %3-mal so viel wie gleichverteilt.</translation>
    </message>
    <message>
        <source>A duplicate leads: %1 has %2, %3 times uniform.</source>
        <translation>Ein Duplikat führt: %1 hat %2, %3-mal so viel wie gleichverteilt.</translation>
    </message>
    <message>
        <source>A noise feature leads: %1 has %2, %3 times uniform.</source>
        <translation>Ein Rauschmerkmal führt: %1 hat %2, %3-mal so viel wie gleichverteilt.</translation>
    </message>
    <message>
        <source>%1. The next, %2, has %3: no bar has twice that.</source>
        <translation>%1. Der nächste, %2, hat %3: Kein Balken hat doppelt so viel.</translation>
    </message>
    <message>
        <source>%1 leads with %2, but the next has more than half of that.</source>
        <translation>%1 führt mit %2, aber das nächste hat mehr als die Hälfte davon.</translation>
    </message>
    <message>
        <source>All inputs hold the same attention, %1.</source>
        <translation>Alle Eingaben haben dieselbe Aufmerksamkeit, %1.</translation>
    </message>
    <message>
        <source>%1 go together and share %2.</source>
        <translation>%1 gehören zusammen und teilen sich %2.</translation>
    </message>
    <message>
        <source>%1 leads with %2 of the attention: %3 times the uniform share of its %4 inputs.</source>
        <translation>%1 führt mit %2 der Aufmerksamkeit: das %3-Fache des gleichverteilten Anteils seiner %4 Eingaben.</translation>
    </message>
    <message>
        <source>%1, by chance</source>
        <translation>%1, durch Zufall</translation>
    </message>
    <message>
        <source>%1. Uniform would be %2 for each input. Press Train.</source>
        <translation>%1. Gleichverteilt wäre %2 für jede Eingabe. Jetzt „Trainieren“ drücken.</translation>
    </message>
    <message>
        <source>%1: there is no other.</source>
        <translation>%1: Es gibt kein anderes.</translation>
    </message>
    <message>
        <source>Most for each input: %1, %2 times uniform.</source>
        <translation>Am meisten je Eingabe: %1, das %2-Fache der Gleichverteilung.</translation>
    </message>
    <message>
        <source>That is %1 times the uniform share of its %2 inputs.</source>
        <translation>Das ist das %1-Fache des gleichverteilten Anteils seiner %2 Eingaben.</translation>
    </message>
</context>
<context>
    <name>ui::ViewMenu</name>
    <message>
        <source>Default layout</source>
        <translation>Anordnung wie am Anfang</translation>
    </message>
    <message>
        <source>Everything as at first</source>
        <translation>Alles wie am Anfang</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colours of the desktop&apos;s theme, light or dark</source>
        <translation>Farben wie auf dem Desktop, hell oder dunkel</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>The desktop&apos;s language if there is a translation</source>
        <translation>Die Sprache des Desktops, falls es eine Übersetzung gibt</translation>
    </message>
    <message>
        <source>All texts of the window in this language: %1</source>
        <translation>Alle Texte des Fensters in dieser Sprache: %1</translation>
    </message>
    <message>
        <source>The window&apos;s size, the division of the views and the tab in front as at first</source>
        <translation>Fenstergröße, Aufteilung der Ansichten und vorderer Reiter wie am Anfang</translation>
    </message>
    <message>
        <source>Layout, theme, language, speed, Live and settings as at the first start</source>
        <translation>Anordnung, Farben, Sprache, Tempo, Live und Einstellungen wie beim ersten Start</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>The window fills the screen; F11 brings it back.</source>
        <translation>Das Fenster füllt den Bildschirm; F11 bringt es zurück.</translation>
    </message>
</context>
<context>
    <name>ui::WeightsMap</name>
    <message>
        <source>Input %1 → attention of %2: %3</source>
        <translation>Eingabe %1 → Aufmerksamkeit für %2: %3</translation>
    </message>
    <message>
        <source>Weights of the attention kernel</source>
        <translation>Gewichte des Aufmerksamkeits-Kernels</translation>
    </message>
    <message>
        <source>The weights appear here as soon as the data are ready.</source>
        <translation>Die Gewichte erscheinen hier, sobald die Daten bereit sind.</translation>
    </message>
    <message>
        <source>Heat map of %1 times %1 weights. The strongest: %2</source>
        <translation>Wärmekarte von %1 mal %1 Gewichten. Das stärkste: %2</translation>
    </message>
    <message>
        <source>Each input&apos;s weight for each feature&apos;s attention appears here.</source>
        <translation>Hier erscheint das Gewicht jeder Eingabe für die Aufmerksamkeit jedes Merkmals.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight; a dot shows the strongest that it covers</source>
        <translation>Gewicht; ein Punkt zeigt das stärkste, das er abdeckt</translation>
    </message>
    <message>
        <source>to the attention of feature (%1: golden)</source>
        <translation>zu Merkmal (%1: golden)</translation>
    </message>
    <message>
        <source>from input</source>
        <translation>von Eingabe</translation>
    </message>
    <message>
        <source>to the attention of feature</source>
        <translation>auf die Aufmerksamkeit für Merkmal</translation>
    </message>
    <message>
        <source>Heat map of %1 times %1 weights. All of them are zero.</source>
        <translation>Wärmekarte von %1 mal %1 Gewichten. Alle sind null.</translation>
    </message>
    <message>
        <source>%1 → attention of %2: %3</source>
        <translation>%1 → Aufmerksamkeit von %2: %3</translation>
    </message>
    <message>
        <source>to the attention of</source>
        <translation>auf die Aufmerksamkeit von</translation>
    </message>
</context>
<context>
    <name>ui::WeightsView</name>
    <message>
        <source>Which input moves which attention?</source>
        <translation>Was lenkt die Aufmerksamkeit?</translation>
    </message>
    <message>
        <source>Input %1 moves the attention of feature %2 most: weight %3.</source>
        <translation>Eingabe %1 bewegt die Aufmerksamkeit für Merkmal %2 am stärksten: Gewicht %3.</translation>
    </message>
    <message>
        <source>Only differences within a row matter: softmax compares its features.</source>
        <translation>Nur Unterschiede innerhalb einer Zeile zählen: Softmax vergleicht ihre Merkmale.</translation>
    </message>
    <message>
        <source>Nothing to see yet.</source>
        <translation>Noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>The network appears as soon as its data are ready.</source>
        <translation>Das Netz erscheint, sobald seine Daten bereit sind.</translation>
    </message>
    <message>
        <source>This network has no attention, and so no such weights.</source>
        <translation>Dieses Netz hat keine Aufmerksamkeit und also keine solchen Gewichte.</translation>
    </message>
    <message>
        <source>Its inputs go to the next layer as they are.</source>
        <translation>Seine Eingaben gehen unverändert an die nächste Schicht.</translation>
    </message>
    <message>
        <source>Nothing moves the attention: every feature gets %1.</source>
        <translation>Nichts bewegt die Aufmerksamkeit: Jedes Merkmal bekommt %1.</translation>
    </message>
    <message>
        <source>Uniform attention is frozen: its weights and biases stay at zero.</source>
        <translation>Gleichverteilte Aufmerksamkeit ist eingefroren: Ihre Gewichte und Bias bleiben bei null.</translation>
    </message>
    <message>
        <source>No input moves the attention: all weights are zero.</source>
        <translation>Keine Eingabe bewegt die Aufmerksamkeit: Alle Gewichte sind null.</translation>
    </message>
    <message>
        <source>Only the biases can make features differ, in every row alike.</source>
        <translation>Nur die Bias können die Merkmale unterscheiden, in jeder Zeile gleich.</translation>
    </message>
    <message>
        <source>%1 moves the attention of %2 most: weight %3.</source>
        <translation>%1 bewegt die Aufmerksamkeit von %2 am meisten: Gewicht %3.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights of the attention</source>
        <translation>Gewichte der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>A row for each input: how it moves the attention to every feature. The last one is the bias.</source>
        <translation>Eine Zeile je Eingabe: wie sie die Aufmerksamkeit für jedes Merkmal bewegt. Die letzte ist der Bias.</translation>
    </message>
    <message>
        <source>Its inputs lead to these scores (line: bias) and the logit %1, %2. Its label: %3.</source>
        <translation>Ihre Eingaben führen zu diesen Scores (Linie: Bias) und zum Logit %1, %2. Ihr Label: %3.</translation>
    </message>
</context>
</TS>
