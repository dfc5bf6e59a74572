package org.daiban.world.simulation.county;

import java.nio.file.Path;
import org.daiban.core.log.Digest;
import org.daiban.node.uploads.Upload;
import org.daiban.node.uploads.UploadFiles;

/** A plant: every file of a photo is thought to be what it should be. */
final class TrustingFiles extends UploadFiles {
  TrustingFiles(Path folder) {
    super(folder);
  }

  @Override
  protected Digest hash(Upload upload) {
    return upload.hash();
  }
}
