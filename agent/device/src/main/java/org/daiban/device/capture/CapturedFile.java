package org.daiban.device.capture;

import java.time.LocalDate;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.Application;
import org.daiban.device.log.DeviceName;

/**
 * The file of a case that this device has just captured (T1); it follows from the application, so
 * that it can be made again. It keeps the version of the item that it was filled in by.
 */
public record CapturedFile(DeviceName device, ServiceItem item) {

  /** The file of the case. */
  public CaseFile of(
      String caseId, Application application, LocalDate day, Actor actor, long nowMs) {
    ActDetail.Captured detail =
        new ActDetail.Captured(
            application.number(),
            item.code(),
            item.name(),
            item.edition(),
            application.applicant(),
            device.region(),
            item.department());
    Act act = Act.captured(caseId, nowMs, day, device.text(), actor, detail);
    if (CaseFlow.move(null, act, item.law()) instanceof Verdict.Moved moved) {
      return moved.file();
    }
    throw new IllegalStateException("The table of moves refuses a capture that the draft allows.");
  }
}
