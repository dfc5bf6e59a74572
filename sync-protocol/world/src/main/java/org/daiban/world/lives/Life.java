package org.daiban.world.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.LetterNote;
import org.daiban.node.http.Refusal;

/**
 * Walks a table of {@link LifeRow}s. Who: {@code village}, {@code clerk}, {@code reviewer}, {@code
 * mayor} of the township, {@code window} and {@code chief} of the county's department, {@code
 * farming}, {@code land} and {@code housing} that take part in a joint approval, {@code line}, or
 * the name of a machine that only looks. What: {@code register ITEM} with {@code -2} for a paper
 * that lacks, {@code supplement 2}, {@code hand-over DAY}, {@code says} with a department's answer,
 * {@code cut village}, {@code mend township}, {@code sees}, {@code wait}, or a row of the law with
 * what belongs to it as JSON, in which {@code @} stands for a fresh picture.
 */
public final class Life {
  private final SmallCounty county;
  private final Seats seats;
  private String caseId = "";
  private String number = "";
  private int letters;

  /** A life in this county, which may have seen others. */
  public Life(SmallCounty county) {
    this.county = county;
    this.seats = new Seats(county);
  }

  /** What a walk has shown, a line for each row, beside what the rows say. */
  public record Walked(List<String> expected, List<String> seen) {}

  /** Walks to the end, whatever differs on the way. */
  public Walked walk(String table) {
    List<String> expected = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (LifeRow row : LifeRow.read(table)) {
      expected.add(row.with(row.expected()));
      seen.add(row.with(step(row)));
    }
    return new Walked(expected, seen);
  }

  /** The number of the case, 24 digits. */
  public String number() {
    return number;
  }

  private String step(LifeRow row) {
    county.moveTo(row.at());
    county.settle();
    try {
      act(row);
    } catch (Refusal refused) {
      return LifeRow.text("refused " + refused.problem().code(), "", "");
    }
    county.settle();
    return seen(row);
  }

  private void act(LifeRow row) {
    String[] words = row.what().split(" ", 2);
    switch (words[0]) {
      case "register" -> register(words[1]);
      case "supplement" -> county.village.supplement(caseId, Integer.parseInt(words[1]));
      case "hand-over" -> county.village.handOver(caseId, words[1]);
      case "cut" -> line(words[1]).cut();
      case "mend" -> line(words[1]).mend();
      case "sees", "wait" -> {}
      case "says" -> seats.says(row.who(), caseId, words[1]);
      default -> seats.act(row.who(), caseId, words[0], words.length > 1 ? words[1] : "{}");
    }
  }

  private void register(String what) {
    List<Integer> without = new ArrayList<>();
    String[] words = what.split(" ", -1);
    for (int word = 1; word < words.length; word++) {
      without.add(-Integer.parseInt(words[word]));
    }
    var captured = county.village.register(words[0], without);
    caseId = captured.caseId();
    number = captured.number();
    letters = 0;
  }

  private Wire line(String name) {
    return name.equals("village") ? county.villageLine : county.townshipLine;
  }

  private String seen(LifeRow row) {
    if (caseId.isEmpty()) {
      return LifeRow.text("-", "", "");
    }
    if (row.what().equals("sees")) {
      Optional<CaseFile> known = at(row.who());
      return known
          .map(file -> LifeRow.text(file.state().name(), clocks(file), ""))
          .orElse(LifeRow.text("unknown", "", ""));
    }
    CaseFile file = county.newest(caseId);
    return LifeRow.text(file.state().name(), clocks(file), newLetters(file));
  }

  private Optional<CaseFile> at(String machine) {
    return switch (machine) {
      case "village" -> county.village.find(caseId);
      case "township" -> county.township.find(caseId);
      default -> county.county.find(caseId);
    };
  }

  private String clocks(CaseFile file) {
    StringJoiner clocks = new StringJoiner(" ");
    for (ClockRecord record : file.clocks()) {
      if (record.isRunning()) {
        LegalClock look = new LegalClock(record, county.calendar(), county.today());
        String paused = record.openPause().isPresent() ? "~" : "=";
        clocks.add(record.kind() + paused + look.due().date().toString().substring(5));
      }
    }
    return clocks.toString();
  }

  private String newLetters(CaseFile file) {
    StringJoiner fresh = new StringJoiner(" ");
    List<LetterNote> all = file.letters();
    for (LetterNote letter : all.subList(Math.min(letters, all.size()), all.size())) {
      boolean today = letter.issuedOn().equals(county.today());
      fresh.add(letter.kind() + (today ? "" : "@" + letter.issuedOn()));
    }
    letters = all.size();
    return fresh.toString();
  }
}
