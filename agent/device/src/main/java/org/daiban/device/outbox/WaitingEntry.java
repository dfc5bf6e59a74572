package org.daiban.device.outbox;

import java.util.Optional;
import org.daiban.device.log.Answer;
import org.daiban.device.log.LogLine;

/** An entry that waits: to be sent, or with the refusal that a person has to read. */
public record WaitingEntry(LogLine entry, Optional<Answer> answer) {}
