package org.daiban.node.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daiban.core.trouble.Troubles;

/**
 * An expected "no": thrown anywhere below a controller, answered as the problem it carries. Texts
 * are Chinese, for the person at the screen, and hold no personal data.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = Objects.requireNonNull(problem, "problem");
  }

  public Problem problem() {
    return problem;
  }

  /** 400: the request itself cannot be read. */
  public static Refusal badRequest(String code, String detail, String todo) {
    return of(400, code, "请求无法读取", detail, todo);
  }

  /** The same with the field that is to blame; an empty one is not known. */
  public static Refusal badRequest(String code, String detail, String todo, String field) {
    List<Problem.Field> fields =
        field.isEmpty() ? List.of() : List.of(new Problem.Field(field, "这一项缺少，或者不是能懂的值。"));
    return new Refusal(new Problem(400, code, "请求无法读取", detail, todo, fields));
  }

  /** 401: nobody is signed in. */
  public static Refusal notSignedIn() {
    return of(401, "not-signed-in", "尚未登录", "此操作需要先登录。", "请登录后再试。");
  }

  /** 403: signed in, but not allowed. */
  public static Refusal forbidden(String code, String detail, String todo) {
    return of(403, code, "无权办理", detail, todo);
  }

  /** 404: there is no such thing, or the asker may not see it. */
  public static Refusal notFound(String code, String detail, String todo) {
    return of(404, code, "没有找到", detail, todo);
  }

  /** 409: a rule or a newer state stands in the way. */
  public static Refusal conflict(String code, String detail, String todo) {
    return of(409, code, "现在不能办理", detail, todo);
  }

  /** 409: a rule of the law stands in the way, such as {@code T4}. */
  public static Refusal byRule(String rule, String detail, String todo) {
    return conflict(Troubles.CASE_RULE + "-" + rule.toLowerCase(Locale.ROOT), detail, todo);
  }

  /** 413: more bytes than {@link BodyLimits} allow. */
  public static Refusal tooLarge(long bytesMax) {
    return of(
        413, "body-too-large", "内容过大", "发送的内容超过上限 " + bytesMax / 1024 + " KB。", "请缩小照片或分次发送。");
  }

  /** 415: a media type or content encoding that is not understood here. */
  public static Refusal wrongMediaType(String detail, String todo) {
    return of(415, "media-type-not-supported", "格式不支持", detail, todo);
  }

  /** 422: the form was read, and fields break their rules. */
  public static Refusal invalid(List<Problem.Field> fields) {
    return new Refusal(
        new Problem(422, "fields-invalid", "填写有误", "有内容不符合要求。", "请按提示改正后再提交。", fields));
  }

  /** 503: the node cannot do it just now; the same request may succeed later. */
  public static Refusal unavailable(String code, String detail, String todo) {
    return of(503, code, "暂时不能办理", detail, todo);
  }

  public static Refusal of(int status, String code, String title, String detail, String todo) {
    return new Refusal(new Problem(status, code, title, detail, todo, List.of()));
  }
}
