package org.daiban.device.casebook;

import java.util.Optional;
import org.daiban.device.log.Answer;
import org.daiban.device.log.LogLine;

/** An entry of this device with the latest answer to it. */
public record EntryLine(LogLine entry, Optional<Answer> answer) {}
