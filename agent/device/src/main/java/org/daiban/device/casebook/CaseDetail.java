package org.daiban.device.casebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.request.Application;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Supplement;
import org.daiban.device.attachment.StoredAttachment;

/**
 * All that this device knows of a case.
 *
 * @param application as it was captured here; empty for a case that was captured elsewhere or whose
 *     payload was erased
 * @param supplements what was handed in later, oldest first
 * @param signed the holder's word that the file is taken from
 * @param capturer the name of the person who captured it here; empty for a case captured elsewhere
 */
public record CaseDetail(
    CaseLine line,
    Optional<Application> application,
    List<Supplement> supplements,
    List<EntryLine> entries,
    List<StoredAttachment> attachments,
    List<ReceivedLetter> letters,
    Optional<Signed> signed,
    Optional<String> capturer) {

  /** Whether the mandate gives the agent express power to take the application back. */
  public boolean mayWithdraw() {
    return application
        .filter(captured -> captured.mandate().powers().contains(Mandate.WITHDRAW))
        .isPresent();
  }

  /** Whether a withdrawal waits for its answer, or has been taken. */
  public boolean withdrawalIsUnderWay() {
    return entries.stream()
        .filter(line -> line.entry().type().equals(EntryType.WITHDRAW))
        .anyMatch(
            line ->
                !line.answer()
                    .filter(answer -> answer.verdict().equals(Outcome.REFUSED))
                    .isPresent());
  }

  /** The form as it stands now: as captured, with what the supplements mended. */
  public Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    application.map(Application::form).ifPresent(form::putAll);
    supplements.forEach(supplement -> form.putAll(supplement.form()));
    return form;
  }
}
