package org.daiban.core.courier;

import org.daiban.core.trouble.TroubleKind;

/**
 * What can be wrong with a stick or with a parcel on it: a code for programs, whose fault it is,
 * whether trying again may help, and words for the person at the screen. The codes stand in
 * docs/troubleshooting.md.
 */
public enum ParcelTrouble {
  NOT_A_PACKAGE(
      "package-unknown", TroubleKind.SENDER, false, "这个文件不是代办数据包。", "请选择U盘DAIBAN文件夹里的数据包。"),
  TOO_NEW(
      "package-too-new",
      TroubleKind.RECEIVER,
      true,
      "这个数据包是新版程序写的，本机还不认识。",
      "请先升级本机的程序，再导入一次；数据包请保留。"),
  TOO_LARGE("package-too-large", TroubleKind.SENDER, false, "这个数据包超过上限，没有导入。", "请在原来的电脑上重新导出。"),
  HEAD_CUT(
      "package-cut", TroubleKind.SENDER, true, "这个数据包没有写完，里面没有可以取出的内容。", "数据还在原来的电脑里，请在那里重新导出。"),
  CUT(
      "package-part",
      TroubleKind.SENDER,
      true,
      "这个数据包没有写完或有损坏，完好的部分已经存下。",
      "缺的内容还在原来的电脑里，请在那里重新导出后再导入。"),
  DAMAGED("package-damaged", TroubleKind.SENDER, true, "这个数据包损坏了，没有导入。", "数据还在原来的电脑里，请换一个U盘重新导出。"),
  NOT_FOR_US("package-not-for-us", TroubleKind.SENDER, false, "这个数据包不是给本机的。", "请送到数据包写明的地点导入。"),
  WRONG_SENDER(
      "package-sender-unknown",
      TroubleKind.SENDER,
      false,
      "写这个数据包的机器不是本县登记的，没有导入。",
      "请核对U盘是哪里来的，并告知县中心。"),
  FORGED(
      "package-forged",
      TroubleKind.SENDER,
      false,
      "这个数据包的签名不符，可能被改动过，没有导入。",
      "请在原来的电脑上重新导出；再次出现请告知县中心。"),
  SWAPPED("stick-swapped", TroubleKind.SENDER, false, "U盘里只有别的地点的数据包，没有本机的。", "可能拿错了U盘，请核对后换一个再试。"),
  NOTHING("stick-empty", TroubleKind.SENDER, false, "U盘里没有数据包。", "请确认插的是送数据的U盘，或先在对方电脑上导出。"),
  FULL("stick-full", TroubleKind.RECEIVER, true, "U盘空间不够，没有写成。", "请清出空间或换一个U盘再导出；本机的数据都在。"),
  GONE("stick-gone", TroubleKind.RECEIVER, true, "U盘不能读写，可能已被拔出或写保护。", "请重新插好U盘再试；本机的数据都在。"),
  NO_SEAL_KEY(
      "seal-key-missing",
      TroubleKind.RECEIVER,
      false,
      "对方的证书里没有封装密钥，不能写加密的数据包。",
      "请联网同步一次，或联系县中心重新登记。");

  private final String code;
  private final TroubleKind kind;
  private final boolean retry;
  private final String reason;
  private final String todo;

  ParcelTrouble(String code, TroubleKind kind, boolean retry, String reason, String todo) {
    this.code = code;
    this.kind = kind;
    this.retry = retry;
    this.reason = reason;
    this.todo = todo;
  }

  /** Stable word for programs. */
  public String code() {
    return code;
  }

  /** Whose fault it is. */
  public TroubleKind kind() {
    return kind;
  }

  /** Whether the same again may succeed. */
  public boolean retry() {
    return retry;
  }

  /** What stands in the way, in Chinese. */
  public String reason() {
    return reason;
  }

  /** What to do next, in Chinese. */
  public String todo() {
    return todo;
  }
}
