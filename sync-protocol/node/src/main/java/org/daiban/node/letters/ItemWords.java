package org.daiban.node.letters;

/**
 * The words that depend on an item's type. 行政许可法 binds licences only; a benefit, a confirmation and
 * a service have the same letters under their own names and laws.
 */
final class ItemWords {
  private ItemWords() {}

  static boolean isLicence(String type) {
    return "行政许可".equals(type);
  }

  static LetterKind grantKind(String type) {
    return isLicence(type) ? LetterKind.W21 : LetterKind.W22;
  }

  static String grantTitle(String type) {
    return switch (type) {
      case "行政许可" -> "准予行政许可决定书";
      case "行政确认" -> "确认通知书";
      case "行政给付" -> "给付通知书";
      default -> "办理结果通知书";
    };
  }

  static String refusalTitle(String type) {
    return switch (type) {
      case "行政许可" -> "不予行政许可决定书";
      case "行政确认" -> "不予确认决定书";
      case "行政给付" -> "不予给付决定书";
      default -> "不予办理决定书";
    };
  }

  static String grantVerb(String type) {
    return switch (type) {
      case "行政许可" -> "准予许可";
      case "行政确认" -> "予以确认";
      case "行政给付" -> "予以给付";
      default -> "予以办理";
    };
  }

  static String refusalVerb(String type) {
    return switch (type) {
      case "行政许可" -> "不予许可";
      case "行政确认" -> "不予确认";
      case "行政给付" -> "不予给付";
      default -> "不予办理";
    };
  }

  /** The ground of acceptance and of the one-time notice. */
  static String intakeGround(String type) {
    return isLicence(type) ? "《中华人民共和国行政许可法》第三十二条" : "国务院《优化营商环境条例》第三十六条和本事项的办理规定";
  }

  /** The ground for time that does not count. */
  static String pauseGround(String type) {
    return isLicence(type) ? "《中华人民共和国行政许可法》第四十五条" : "本事项的办理规定";
  }

  /** The ground for more time. */
  static String extensionGround(String type) {
    return isLicence(type) ? "《中华人民共和国行政许可法》第四十二条" : "本事项的办理规定";
  }
}
