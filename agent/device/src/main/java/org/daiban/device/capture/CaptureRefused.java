package org.daiban.device.capture;

import org.daiban.core.log.Protocol;

/** An act cannot be done as asked. Nothing was changed; the message says what to do instead. */
public final class CaptureRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient DraftCheck check;

  CaptureRefused(Reason reason) {
    this(reason, DraftCheck.NOTHING);
  }

  CaptureRefused(Reason reason, DraftCheck check) {
    super(reason.message + reason.todo);
    this.reason = reason;
    this.check = check;
  }

  public Reason reason() {
    return reason;
  }

  /**
   * What the draft lacks, for {@link Reason#NOT_READY}, {@link Reason#INCOMPLETE} and {@link
   * Reason#FORM_WRONG}.
   */
  public DraftCheck check() {
    return check;
  }

  /** Why, with the code that the API answers and the sentences that a person reads. */
  public enum Reason {
    NO_ITEM("item.unknown", "本机的事项目录里没有这个事项。", "请重新选择事项；刚发布的事项请联网更新目录后再办。"),
    ITEM_STOPPED("item.stopped", "这个事项已经暂停办理或者取消，没有登记。", "原因和起始日期见事项列表；草稿仍在，恢复办理后可以接着办。"),
    NO_PROXY("item.no-proxy", "这个事项不能由代办员代办。", "请告知申请人到事项的受理窗口办理。"),
    NO_DRAFT("draft.unknown", "本机没有这份草稿，可能已经登记或删除。", "请到“我的办件”查看，或重新填写。"),
    NOT_READY("draft.not-ready", "表单还有要改正的地方，没有登记。", "请按提示改正后再保存登记。"),
    INCOMPLETE("draft.incomplete", "还有材料没有带齐，没有登记。", "请补齐材料；申请人要求先交的，请确认后再登记。"),
    TOO_LONG(
        "draft.too-long",
        "填写的内容超过" + Protocol.PAYLOAD_CHARS_MAX / 1024 + "K字，没有保存。",
        "请精简文字，或把长的内容拍照作为附件。"),
    TOO_MANY_PICTURES(
        "attachments.too-many",
        "照片超过" + Protocol.MANIFEST_ATTACHMENTS_MAX + "张，没有登记。",
        "请删去重复的照片，或把几页拍在一张里。"),
    PICTURE_GONE("attachments.unknown", "有一张照片或签名在本机找不到，没有登记。", "请重新拍照或签名后再登记。"),
    NUMBERS_USED_UP("case-number.used-up", "本机今天的办件编号（999个）已经用完，草稿仍在。", "请换一台设备登记，或明天再登记。"),
    NO_CASE("case.unknown", "本机没有这个办件。", "请联网更新后再试，或核对办件编号。"),
    NOT_AWAITED("case.state", "办件现在的状态不需要这一步，没有提交。", "请联网更新，看过最新情况再办。"),
    FORM_WRONG("supplement.form", "补正的内容还有要改正的地方，没有提交。", "请按提示改正后再提交；已填的内容还在。"),
    NOTHING_GIVEN("request.empty", "没有填写要提交的内容，没有提交。", "请补上材料、照片或填写内容后再提交。"),
    NO_PICTURE(
        "supplement.no-picture", "有的材料写明已经交了，却没有照片，没有提交。", "请把每份材料拍照附上后再提交；还没有拿到的，请不要勾选原件或者复印件。"),
    NO_SIGNATURE("delivery.incomplete", "签收人、与申请人关系、签收日期和签字要填齐，没有提交。", "请让签收人补齐后再提交。"),
    RENAMING("device.renaming", "本机正在换用新的设备名称，这一步没有保存。", "请等一分钟再试；草稿仍在。"),
    SHUT_OUT("device.shut-out", "本机已被中心停用，不能再登记或提交。", "已存的记录不会丢失；请在另一台设备上办理，并联系中心。"),
    NO_REASON("withdraw.no-reason", "没有写撤回的理由，没有提交。", "请按申请人的意思写明理由。"),
    NOT_EMPOWERED(
        "withdraw.not-empowered", "委托书没有写明您可以代为撤回，没有提交。", "请申请人本人到受理窗口书面撤回，或者打电话请窗口核实办理。");

    private final String code;
    private final String message;
    private final String todo;

    Reason(String code, String message, String todo) {
      this.code = code;
      this.message = message;
      this.todo = todo;
    }

    /** The stable code for programs. */
    public String code() {
      return code;
    }

    /** What stands in the way. */
    public String message() {
      return message;
    }

    /** What to do next. */
    public String todo() {
      return todo;
    }
  }
}
