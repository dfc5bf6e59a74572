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
  /** Keeps a picture; when this returns it survives a power cut. */
  AttachmentRef keep(byte[] bytes);

  /** A whole picture that this person may see. */
  Optional<Shown> find(Digest hash, Person who);

  /** The file of a picture and its media type. */
  record Shown(Path file, String type) {}
}
