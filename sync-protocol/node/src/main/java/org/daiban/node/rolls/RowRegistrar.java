package org.daiban.node.rolls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.number.RegionCode;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.cases.CounterCaptures;
import org.daiban.node.feed.Change;
import org.daiban.node.people.Person;
import org.daiban.node.reference.KnownRegions;
import org.daiban.node.reference.Reference;
import org.daiban.node.sheets.SheetCell;
import org.daiban.node.sheets.SheetRow;

/**
 * Makes a case of a row, or says why not. The form is judged by the same rule as one that was typed
 * at a village.
 */
final class RowRegistrar {
  private static final int FAULTS_TOLD = 5;

  private final CounterCaptures captures;
  private final Reference reference;
  private final Clock clock;

  RowRegistrar(CounterCaptures captures, Reference reference, Clock clock) {
    this.captures = captures;
    this.reference = reference;
    this.clock = clock;
  }

  /** A roll that is being worked off: what does not change from row to row. */
  record Job(Roll roll, ServiceItem item, RollForm form, FormCheck check, Villages villages) {}

  Job job(Roll roll, ServiceItem item) {
    return new Job(
        roll,
        item,
        new RollForm(item),
        new FormCheck(new KnownRegions(reference)),
        new Villages(reference.regions().orElseThrow()));
  }

  /** Empty when this node has no number left for today. */
  Optional<RowResult> register(
      Connection connection, Job job, Person clerk, SheetRow row, List<Change> changes)
      throws SQLException {
    List<String> faults = new ArrayList<>();
    Optional<RegionCode> village = village(job, row, faults);
    FormResult form = job.check().check(job.item(), typed(job, row, village), Beijing.now(clock));
    faults(job, row, form, faults);
    Optional<String> office =
        village.isPresent()
            ? CounterCaptures.office(connection, job.item().law(), village.get().code())
            : Optional.<String>empty();
    if (village.isPresent() && office.isEmpty()) {
      faults.add(at(row.cells().get(RollForm.VILLAGE)) + "这个村不由本中心受理，请交它所属的乡镇登记");
    }
    if (faults.isEmpty() && !form.values().containsKey(RollForm.ID_NUMBER)) {
      String place =
          RollForm.cell(job.item(), row, RollForm.ID_NUMBER).map(RowRegistrar::at).orElse("");
      faults.add(place + "没有公民身份号码，认不出是谁；请填写后再上传，没有号码的请单独登记");
    }
    if (!faults.isEmpty()) {
      return Optional.of(RowResult.failed(row.number(), String.join("；", faults)));
    }
    return registered(connection, job, clerk, row, village.get(), office.get(), form, changes);
  }

  private Optional<RowResult> registered(
      Connection connection,
      Job job,
      Person clerk,
      SheetRow row,
      RegionCode village,
      String office,
      FormResult form,
      List<Change> changes)
      throws SQLException {
    String person = Digest.of("person\n" + form.values().get(RollForm.ID_NUMBER)).text();
    String year = year(form);
    Optional<CaseFile> before = before(connection, job, person, year);
    if (before.isPresent()) {
      String why = "此人" + year + "年度已经批量登记过，办件编号" + before.get().number() + "，没有重复登记";
      return Optional.of(RowResult.repeated(row.number(), before.get().caseId(), why));
    }
    Optional<String> number = captures.rollNumber(connection);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    CounterCaptures.Handed handed =
        new CounterCaptures.Handed(
            captures.newId(),
            number.get(),
            village.code(),
            job.item(),
            job.item().edition(),
            form.values(),
            job.form().papers());
    CaseFile made = captures.take(connection, clerk, handed, office, changes);
    RollRowTable.register(connection, person, job.item().code(), year, made.caseId());
    return Optional.of(
        RowResult.made(
            row.number(), made.caseId(), !made.subject().suspectedDuplicateOf().isEmpty()));
  }

  /** Who was turned away or has withdrawn may be registered again. */
  private static Optional<CaseFile> before(
      Connection connection, Job job, String person, String year) throws SQLException {
    Optional<String> caseId = RollRowTable.caseOf(connection, person, job.item().code(), year);
    return caseId.isPresent()
        ? CasePapers.find(connection, caseId.get()).filter(RowRegistrar::stands)
        : Optional.empty();
  }

  private static boolean stands(CaseFile file) {
    boolean refused = file.decision() != null && !file.decision().yes();
    return file.state().isOpen() || (file.state() == CaseState.CLOSED && !refused);
  }

  private String year(FormResult form) {
    Object typed = form.values().get("year");
    return typed == null ? String.valueOf(Beijing.today(clock).getYear()) : typed.toString();
  }

  private static Optional<RegionCode> village(Job job, SheetRow row, List<String> faults) {
    SheetCell cell = row.cells().get(RollForm.VILLAGE);
    Optional<RegionCode> village = job.villages().find(cell.text());
    if (village.isEmpty()) {
      faults.add(at(cell) + "“" + RollForm.VILLAGE + "”找不到这个村，或者有同名的村，请填12位区划代码，或者镇名加村名");
    }
    return village;
  }

  /** Where the household's place is left empty it is the village that brings the list. */
  private static Map<String, Object> typed(Job job, SheetRow row, Optional<RegionCode> village) {
    Map<String, Object> form = new LinkedHashMap<>(job.form().typed(row));
    for (FormField field : job.item().form()) {
      if (field.findType().filter(FieldType.REGION::equals).isPresent()) {
        place(job, form, field, village);
      }
    }
    return form;
  }

  private static void place(
      Job job, Map<String, Object> form, FormField field, Optional<RegionCode> village) {
    Object written = form.get(field.id());
    Optional<RegionCode> place =
        written == null ? village : job.villages().find(written.toString());
    if (place.isPresent() && (written != null || field.required())) {
      form.put(field.id(), place.get().code());
    }
  }

  private static void faults(Job job, SheetRow row, FormResult form, List<String> faults) {
    for (SheetCell cell : row.cells().values()) {
      cell.fault().ifPresent(fault -> faults.add(at(cell) + fault));
    }
    for (Finding finding : form.findings()) {
      boolean told = finding.isError() && !job.form().isOnPaper(finding.id());
      if (told && faults.size() < FAULTS_TOLD) {
        Optional<SheetCell> cell = RollForm.cell(job.item(), row, finding.id());
        boolean ofCell = cell.flatMap(SheetCell::fault).isPresent();
        if (!ofCell) {
          faults.add(cell.map(RowRegistrar::at).orElse("") + finding.message());
        }
      }
    }
  }

  private static String at(SheetCell cell) {
    return cell.address() + "：";
  }
}
