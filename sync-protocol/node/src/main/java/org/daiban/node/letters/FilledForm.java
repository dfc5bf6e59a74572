package org.daiban.node.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A {@link PaperForm} for one case: what is known stands in it, the rest are lines for a pen. */
record FilledForm(PaperForm form, String type, Map<String, String> known) implements LetterBody {
  private static final String BLANK = "　";

  FilledForm {
    known = Map.copyOf(known);
  }

  @Override
  public LetterKind kind() {
    return form.kind();
  }

  @Override
  public int version() {
    return form.version();
  }

  @Override
  public boolean isSignedByOrgan() {
    return form.kind().isSealed();
  }

  @Override
  public String title() {
    return form.title();
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph(form.groundOf(type));
    page.open("dl", "form");
    for (String field : form.fields()) {
      page.fact(field, known.getOrDefault(field, BLANK));
    }
    page.close("dl");
    if (!form.head().isEmpty()) {
      page.table(form.head(), rows());
    }
    form.after().forEach(page::paragraph);
    if (form.rights()) {
      page.heading("您的权利");
      page.paragraph("rights", Rights.sentence(organ));
    }
    page.open("dl", "signers");
    form.signers().forEach(signer -> page.fact(signer, "＿＿＿＿＿＿＿＿　　　年　　月　　日"));
    page.close("dl");
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row <= form.rows(); row++) {
      List<String> cells = new ArrayList<>(Collections.nCopies(form.head().size(), "　"));
      cells.set(0, String.valueOf(row));
      rows.add(cells);
    }
    return rows;
  }
}
