package org.daiban.server.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.backup.Backup;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the centre's manager is told about the copies of the county's store. */
class BackupStateTest {
  @TempDir Path folder;

  private final Clock clock = Clock.system(NodeProgram.ZONE);

  private NodeProgram county(String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--data", folder.resolve("数据").toString()));
    arguments.addAll(List.of("--port", "0"));
    arguments.addAll(List.of(more));
    Options options =
        Options.read(arguments, Map.of(), 0, Set.of(BackupJob.OPTION, NodeProgram.DATABASE));
    return NodeProgram.start(options, new Ground(clock, new SecureRandom(), false));
  }

  private static BackupJob.State state(NodeProgram county) {
    return county.beans().getBean(BackupJob.class).state();
  }

  @Test
  void withoutAFolderNobodyMakesCopiesAndNoneIsLate() throws Exception {
    try (NodeProgram county = county()) {
      assertEquals(
          new BackupJob.State(BackupJob.Kind.NONE, Optional.empty(), false), state(county));
    }
  }

  @Test
  void withAFolderTheFirstCopyIsMissedUntilItIsThere() throws Exception {
    Path target = folder.resolve("备份");
    try (NodeProgram county = county("--backup", target.toString())) {
      assertEquals(new BackupJob.State(BackupJob.Kind.OWN, Optional.empty(), true), state(county));
      Backup.Done done = copy(county, target);
      assertEquals(
          new BackupJob.State(BackupJob.Kind.OWN, Optional.of(done), false), state(county));
      assertTrue(target.resolve(done.file()).toFile().isFile());
      assertFalse(state(county).late());
    }
  }

  private Backup.Done copy(NodeProgram county, Path target) throws IOException {
    return new Backup(
            folder.resolve("数据"),
            target,
            county.beans().getBean(Transactions.class),
            county.beans().getBean(Attachments.class),
            clock)
        .run();
  }
}
