package org.daiban.node.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.cases.Letter;
import org.daiban.core.log.Signer;
import org.junit.jupiter.api.Test;

class LetterCodeTest {
  private static final Pattern ON_PAPER = Pattern.compile("<div class=\"qr\">([^<]+)</div>");
  private static final Signer SIGNER = Letters.signer();

  @Test
  void codeOnAPaperProvesTheMachineThatWroteIt() {
    LetterCode code = onPaper(Letters.printed(Letters.all("身份证").get(6), "张三"));
    assertTrue(code.isSignedBy(SIGNER.publicKey()));
    assertEquals(Letters.TOWNSHIP, code.machine());
    assertEquals("W23-2", code.letter());
  }

  @Test
  void codeOfAnotherLetterOrCaseOrMachineProvesNothing() {
    LetterCode code = onPaper(Letters.printed(Letters.all("身份证").get(6), "张三"));
    String signature = code.signature();
    String other = "340822100201260302000025";
    assertFalse(
        new LetterCode(other, code.letter(), code.words(), code.machine(), signature)
            .isSignedBy(SIGNER.publicKey()));
    assertFalse(
        new LetterCode(code.number(), "W21-2", code.words(), code.machine(), signature)
            .isSignedBy(SIGNER.publicKey()));
    assertFalse(
        new LetterCode(code.number(), code.letter(), "0".repeat(24), code.machine(), signature)
            .isSignedBy(SIGNER.publicKey()));
    assertFalse(
        new LetterCode(code.number(), code.letter(), code.words(), Letters.COUNTY, signature)
            .isSignedBy(SIGNER.publicKey()));
  }

  @Test
  void anyOtherWordGivesAnotherCheck() {
    LetterCode one = onPaper(Letters.printed(Letters.all("身份证").get(6), "张三"));
    LetterCode two = onPaper(Letters.printed(Letters.all("身份证明").get(6), "张三"));
    assertFalse(one.check().equals(two.check()));
  }

  @Test
  void whatIsNoCodeOfALetterIsNotReadAsOne() {
    assertTrue(LetterCode.parse("").isEmpty());
    assertTrue(LetterCode.parse("DAIBAN:2:1:W03-2:00:x:").isEmpty());
    assertTrue(LetterCode.parse("http://example.invalid/DAIBAN:2").isEmpty());
    assertTrue(LetterCode.parse("D".repeat(100_000)).isEmpty());
  }

  @Test
  void codeWithoutItsEndIsNotWholeAndStandsInNoLetter() {
    Letter letter = Letters.printed(Letters.all("身份证").get(6), "张三");
    LetterCode whole = onPaper(letter);
    assertTrue(whole.isWhole() && whole.standsIn(letter.html()));
    for (int lost = 1; lost < 9; lost++) {
      String text = whole.text().substring(0, whole.text().length() - lost);
      LetterCode cut = LetterCode.parse(text).orElseThrow();
      assertFalse(cut.isWhole(), text);
      assertFalse(cut.standsIn(letter.html()), text);
    }
  }

  @Test
  void blanksAndLineBreaksOfAPastedCodeAreOverlooked() {
    LetterCode whole = onPaper(Letters.printed(Letters.all("身份证").get(6), "张三"));
    String pasted = whole.text().replaceAll("(.{20})", "$1\r\n\u3000 ");
    assertEquals(whole, LetterCode.parse(pasted).orElseThrow());
  }

  private static LetterCode onPaper(Letter letter) {
    Matcher code = ON_PAPER.matcher(letter.html());
    assertTrue(code.find());
    return LetterCode.parse(code.group(1)).orElseThrow();
  }
}
