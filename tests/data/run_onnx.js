// Runs an ONNX model with ONNX Runtime: node run_onnx.js MODEL INPUTS ROWS FEATURES
// INPUTS is a file of float32 (ROWS, FEATURES). Prints {"probability": [...], "attention": [...]}, row by row.
const fs = require('fs');
const ort = require('onnxruntime-node');

async function main() {
    const [model, inputs, rows, features] = process.argv.slice(2);
    const numbers = new Float32Array(new Uint8Array(fs.readFileSync(inputs)).buffer);
    const session = await ort.InferenceSession.create(model);
    const tensor = new ort.Tensor('float32', numbers, [Number(rows), Number(features)]);
    const results = await session.run({inputs: tensor});
    const output = {};
    for (const name of session.outputNames)
        output[name] = Array.from(results[name].data);
    process.stdout.write(JSON.stringify(output) + '\n');
}

main();
