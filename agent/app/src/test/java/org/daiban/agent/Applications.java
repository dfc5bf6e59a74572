package org.daiban.agent;

import java.util.Arrays;
import java.util.Base64;

/** A made-up application for a disability card, whose citizen was born in 1900. */
final class Applications {
  static final String ITEM = "340770001000";

  /** The smallest picture there is: one pixel. */
  static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  /** Another picture, so that its digest is its own. */
  static final byte[] SIGNATURE = Arrays.copyOf(PICTURE, PICTURE.length + 1);

  private Applications() {}

  /** Signs with a picture, fills the draft in and answers the draft's id. */
  static String draft(Browser village) {
    String id = village.post("drafts", "{\"item\":\"" + ITEM + "\"}").object().text("id");
    String picture = village.upload(PICTURE, "image/png").object().text("hash");
    Browser.Answer saved = village.put("drafts/" + id, content(picture, "340822190001010017"));
    if (saved.status() != 200) {
      throw new AssertionError(saved.text());
    }
    return id;
  }

  static String content(String signature, String citizenNumber) {
    return ("{'form':{'applicant_name':'测试人','id_no':'"
            + citizenNumber
            + "','phone':'13800000000','hukou_region':'340822100201','hukou_address':'一组',"
            + "'biz':'新办','kind':'肢体','visit':'是','truth_promise':true,"
            + "'applicant_signature':'"
            + signature
            + "'},'materials':[{'no':4,'have':'copy','attachments':['"
            + signature
            + "'],'note':''}],'mandate':{'powers':['submit','supplement','query','collect'],"
            + "'signature':'"
            + signature
            + "'}}")
        .replace('\'', '"');
  }

  /** Captures a case with what is missing, and answers its id. */
  static String capture(Browser village) {
    Browser.Answer answer =
        village.post("drafts/" + draft(village) + "/capture", "{\"acceptMissing\":true}");
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    return answer.object().text("case");
  }
}
