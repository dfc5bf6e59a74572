import { addWords } from "../words";
import { en } from "../words/desk.en";
import { zh } from "../words/desk.zh-CN";

addWords({ "zh-CN": zh, en });
