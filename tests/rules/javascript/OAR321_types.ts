// Types below `OpenAI.Beta` that moved.
import OpenAI from "openai";

let store: OpenAI.Beta.VectorStore;  //: OAR321@12
let nested: OpenAI.Beta.VectorStores.VectorStore;  //: OAR321@13
let file: OpenAI.Beta.VectorStores.VectorStoreFile;  //: OAR321@11
let current: OpenAI.VectorStore;
let currentFile: OpenAI.VectorStores.VectorStoreFile;
let thread: OpenAI.Beta.Thread;
