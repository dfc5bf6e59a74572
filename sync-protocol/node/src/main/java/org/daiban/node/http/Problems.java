package org.daiban.node.http;

import java.util.List;

/** The problems that HTTP itself knows, by status. */
final class Problems {
  private Problems() {}

  static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> of(400, "bad-request", "请求无法读取", "发送的内容不完整，或格式不对。", "请刷新页面后再试。");
      case 401 -> Refusal.notSignedIn().problem();
      case 403 -> of(403, "forbidden", "无权办理", "您没有办理此操作的权限。", "请联系管理员。");
      case 404 -> of(404, "not-found", "没有找到", "没有这个地址。", "请从首页重新进入。");
      case 405 -> of(405, "method-not-allowed", "方法不对", "这个地址不接受此种请求。", "请刷新页面后再试。");
      case 406 -> of(406, "not-acceptable", "格式不支持", "没有所要求的格式。", "请刷新页面后再试。");
      case 408 -> of(408, "timeout", "等待超时", "内容没有及时收全。", "请检查网络后再试。");
      case 413 -> Refusal.tooLarge(BodyLimits.JSON_BYTES_MAX).problem();
      case 414 -> of(414, "address-too-long", "地址过长", "请求地址过长。", "请刷新页面后再试。");
      case 415 -> of(415, "media-type-not-supported", "格式不支持", "不支持这种内容格式。", "请刷新页面后再试。");
      case 431 -> of(431, "headers-too-large", "请求头过大", "请求头超过上限。", "请清除本站的浏览器数据后再试。");
      case 503 -> of(503, "unavailable", "暂时不能办理", "程序正在停止或太忙。", "请稍后再试。");
      default ->
          status >= 500 ? unexpected("") : of(status, "refused", "不能办理", "请求被拒绝。", "请刷新页面后再试。");
    };
  }

  /** 500 with a number that leads to the log, and nothing of what went wrong inside. */
  static Problem unexpected(String incident) {
    String number = incident.isEmpty() ? "" : "（事件号 " + incident + "）";
    return of(500, "unexpected", "程序出错", "程序内部出错" + number + "，已记入日志。", "请稍后再试；仍不行请把事件号告诉管理员。");
  }

  static Problem jsonNotReadable() {
    return of(400, "json-invalid", "请求无法读取", "JSON 内容不完整、层数过深或格式不对。", "请刷新页面后再试。");
  }

  /** The same where one field is to blame; its id is known, what it holds is not told. */
  static Problem jsonNotReadable(String field) {
    Problem problem = jsonNotReadable();
    return field.isEmpty()
        ? problem
        : Refusal.badRequest(
                problem.code(), "“" + field + "”这一项缺少，或者不是能懂的值。", problem.todo(), field)
            .problem();
  }

  static Problem valueNotReadable() {
    return of(400, "value-invalid", "请求无法读取", "有一项内容的类型不对，或缺少必要的内容。", "请刷新页面后再试。");
  }

  private static Problem of(int status, String code, String title, String detail, String todo) {
    return new Problem(status, code, title, detail, todo, List.of());
  }
}
