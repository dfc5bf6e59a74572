package org.daiban.world.bench;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.log.Signer;
import org.daiban.node.letters.CorrectionNotice;
import org.daiban.node.letters.LetterHead;
import org.daiban.node.letters.LetterPress;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.Organs;
import org.daiban.node.letters.pdf.LetterPdf;

/**
 * Sets one-time notices with eight missing papers and a rare name, one after the other, and prints
 * how long each took: as PDF, and for comparison as the signed page for a browser alone.
 */
public final class LetterRun {
  private static final int WARM = 15;
  private static final int TIMES = 40;
  private static final int MISSING = 8;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NS_IN_MS = 1_000_000.0;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String TOWNSHIP = "340822100000-00";

  private final Organ organ;
  private final Signer signer = ExchangeBench.signer();
  private int made;

  private LetterRun(Organ organ) {
    this.organ = organ;
  }

  /** Measures and prints one line. */
  public static void main(String[] words) throws Exception {
    try (InputStream in = LetterRun.class.getResourceAsStream("/sample/organs.json")) {
      Organs organs = Organs.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      System.out.println(new LetterRun(organs.at(TOWNSHIP, "")).figures().text());
    }
  }

  private Figures figures() {
    LetterPdf press = new LetterPdf();
    long start = System.nanoTime();
    int bytes = press.of(letter()).length;
    double first = (System.nanoTime() - start) / NS_IN_MS;
    for (int i = 0; i < WARM; i++) {
      press.of(letter());
    }
    Timings pdf = new Timings();
    Timings page = new Timings();
    long cpuNs = 0;
    for (int i = 0; i < TIMES; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      pdf.time(() -> press.of(letter()));
      cpuNs += THREADS.getCurrentThreadCpuTime() - before;
      page.time(() -> LetterPress.page(letter()));
    }
    return new Figures("letter-pdf")
        .put("ms_warm", pdf.percentile(50))
        .put("ms_p95", pdf.percentile(95))
        .put("cpu_ms", cpuNs / NS_IN_MS / TIMES)
        .put("ms_first", first)
        .put("ms_html_alone", page.percentile(50))
        .put("bytes", (long) bytes)
        .put("heap_mb", (long) LetterBench.HEAP_MB);
  }

  /** Another letter each time, as at a desk. */
  private Letter letter() {
    made++;
    List<MissingItem> missing = new ArrayList<>();
    for (int no = 1; no <= MISSING; no++) {
      missing.add(new MissingItem(no, "户口簿复印件", "缺少户主页，复印件看不清", "到派出所补印户主页，复印一份"));
    }
    CaseSubject subject =
        new CaseSubject(
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "340822100201260302000017",
            "340511014000",
            "经济困难老年人养老服务补贴",
            "sample-2026.1",
            "340822100201",
            "县民政局",
            "王䶮" + made,
            TOWNSHIP,
            "");
    CorrectionNotice notice =
        new CorrectionNotice("行政给付", missing, 15, new DueDate(LocalDate.of(2026, 3, 23), false));
    LetterHead head =
        new LetterHead(
            subject, organ, "W05-2", "怀高河政补〔2026〕" + made + "号", DAY, "王代办", "李窗口", true);
    return LetterPress.print(head, notice, TOWNSHIP, signer);
  }
}
