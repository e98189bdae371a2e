// Runs an ONNX model with ONNX Runtime: node run_onnx.js MODEL INPUTS ROWS FEATURES
// INPUTS is a file of float32 (ROWS, FEATURES). Of a table: node run_onnx.js MODEL ROWS.json
// ROWS.json is {"numbers": [[1.5, null, "inf"], ...], "categories": [["a", ""], ...]}; null is no number.
// Prints {"probability": [...], "attention": [...], ...}, row by row.
const fs = require('fs');
const ort = require('onnxruntime-node');

function tensorOfFile(name, rows, features) {
    const numbers = new Float32Array(new Uint8Array(fs.readFileSync(name)).buffer);
    return new ort.Tensor('float32', numbers, [Number(rows), Number(features)]);
}

function tensorOfRows(rows, type) {
    const numberOf = (cell) => cell === null ? NaN : cell === 'inf' ? Infinity : cell;
    const cells = type === 'string' ? rows.flat() : Float64Array.from(rows.flat().map(numberOf));
    return new ort.Tensor(type, cells, [rows.length, rows[0].length]);
}

function feedsOfTable(name) {
    const table = JSON.parse(fs.readFileSync(name));
    const feeds = {};
    if (table.numbers)
        feeds.numbers = tensorOfRows(table.numbers, 'float64');
    if (table.categories)
        feeds.categories = tensorOfRows(table.categories, 'string');
    return feeds;
}

async function main() {
    const [model, inputs, rows, features] = process.argv.slice(2);
    const session = await ort.InferenceSession.create(model);
    const feeds = features ? {inputs: tensorOfFile(inputs, rows, features)} : feedsOfTable(inputs);
    const results = await session.run(feeds);
    const output = {};
    for (const name of session.outputNames)
        output[name] = Array.from(results[name].data);
    process.stdout.write(JSON.stringify(output) + '\n');
}

main();
