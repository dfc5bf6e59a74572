package org.daiban.node.letters;

/**
 * W25 领取通知: the result is ready; what, where, when, with which paper.
 *
 * @param result what is handed over, with its letter number
 * @param placeName where
 * @param byAgent whether the village's proxy agent may bring it
 */
public record CollectionNotice(
    String result, String placeName, String address, String hours, boolean byAgent)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W25;
  }

  @Override
  public String title() {
    return "领取通知";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return byAgent ? "结果出来了。可以由村代办员送到您手上，您也可以自己来领。" : "结果出来了，请带身份证来领。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("领取内容", result);
    page.fact("领取地点", placeName + (address.isEmpty() ? "" : "（" + address + "）"));
    page.fact("领取时间", hours);
    page.fact("携带证件", "申请人居民身份证；委托他人领取的，另带委托书和受托人身份证");
    page.fact("代领", byAgent ? "委托书写明代领的，由村级代办员转交，申请人签收之日为送达之日" : "");
    page.close("dl");
  }
}
