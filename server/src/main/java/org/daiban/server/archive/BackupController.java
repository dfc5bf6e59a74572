package org.daiban.server.archive;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Staff;

/** {@code GET /api/desk/backup}: whether the county's store is copied, and when it was last. */
@Controller("/api/desk/backup")
final class BackupController {
  private final BackupJob job;

  BackupController(BackupJob job) {
    this.job = job;
  }

  /**
   * {@code kind} says whose task the copying is ({@code OWN}, {@code POSTGRESQL}) or that nobody
   * does it ({@code NONE}); {@code newest} the last verified copy, or null; {@code late} whether it
   * is time that somebody looks why there is no newer one.
   */
  @Allowed(Staff.MANAGER)
  @Get
  @Produces(MediaType.APPLICATION_JSON)
  String state() {
    BackupJob.State state = job.state();
    return new JsonLine()
        .put("kind", state.kind().name())
        .put(
            "newest",
            state
                .newest()
                .map(
                    done ->
                        new JsonLine()
                            .put("at", done.atMs())
                            .put("file", done.file())
                            .put("bytes", done.bytes())
                            .asMap())
                .orElse(null))
        .put("late", state.late())
        .text();
  }
}
