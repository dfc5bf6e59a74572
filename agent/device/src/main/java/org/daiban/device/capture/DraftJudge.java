package org.daiban.device.capture;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.catalogue.Checklist;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.Finding.Severity;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.Mandate;

/** Says what a draft lacks: the form by its rules, the papers by the item's list, the mandate. */
final class DraftJudge {
  private final FormCheck forms;

  DraftJudge(FormCheck forms) {
    this.forms = forms;
  }

  DraftCheck check(ServiceItem item, DraftContent content, Role role, LocalDateTime now) {
    FormResult form = forms.check(item, content.form(), now);
    List<Finding> findings = new ArrayList<>(form.findings());
    boolean signed = signed(content.mandate());
    if (role == Role.PROXY_AGENT && !signed) {
      findings.add(
          new Finding(
              "mandate.signature", "required", "请申请人同意由您代为提交，并在代办委托书上签字或捺印", Severity.ERROR));
    }
    Checklist.Result list =
        new Checklist(item)
            .compare(content.materials(), Checklist.Situation.byAgent(form.isReady(), signed));
    return new DraftCheck(
        findings, list.missing(), list.questions(), list.following(), form.values());
  }

  private static boolean signed(Mandate mandate) {
    return mandate.findSignature().isPresent() && mandate.powers().contains(Mandate.SUBMIT);
  }
}
