/** What the service answers; apart from the server, since the cases need it in runtimes without Node's modules. */

export const success = {
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "",
  MsgTime: 1572870301,
  MsgKey: "4_5_6",
};
