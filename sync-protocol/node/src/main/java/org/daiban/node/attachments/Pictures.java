package org.daiban.node.attachments;

import java.nio.file.Path;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;
import org.daiban.node.people.Person;

/**
 * The pictures of this machine as its screens add and show them. A node keeps those of the cases it
 * knows; a village's device keeps its own.
 */
public interface Pictures {
  /** Keeps a picture that a person adds; when this returns it survives a power cut. */
  AttachmentRef keep(byte[] bytes, Person who);

  /** A whole picture. Whether somebody may see it is asked before, at the gate. */
  Optional<Shown> find(Digest hash);

  /** The file of a picture and its media type. */
  record Shown(Path file, String type) {}
}
