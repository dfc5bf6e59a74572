package org.daiban.agent;

import java.util.HashSet;
import java.util.Set;
import org.daiban.agent.card.CardReaders;
import org.daiban.agent.village.VillageMaker;
import org.daiban.node.NodeProgram;
import org.daiban.node.courier.Places;
import org.daiban.node.ports.PortSettings;

/**
 * The agent program's start. Beside the options of every program it knows {@code --pull}: how many
 * seconds pass between two exchanges with the node above while nothing happens, and {@code
 * --courier}: folders that may be sticks, and {@code --copy}: a folder on another disk for the
 * second copy of what the county lacks, {@code --card-reader}: a reader of identity cards, and for
 * a township {@code --shares} and {@code --messages}: the partners of its ports.
 */
public final class AgentProgram {
  private static final int PORT = 8620;

  private AgentProgram() {}

  /** Runs until the system asks it to stop. */
  public static void main(String[] arguments) {
    Set<String> options = new HashSet<>(PortSettings.OPTIONS);
    options.addAll(Set.of("pull", Places.OPTION, VillageMaker.COPY, CardReaders.OPTION));
    NodeProgram.main("代办终端 Daiban agent", PORT, options, arguments);
  }
}
