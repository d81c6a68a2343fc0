/** The guard of this project, as a program imports it that needs no errors. */
export { isSendMsgRequest as isGood } from "tim-bindings/guards";
