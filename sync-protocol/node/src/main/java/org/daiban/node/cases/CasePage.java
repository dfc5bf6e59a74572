package org.daiban.node.cases;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;

/** A page of a list of cases and, if there are more, where the next one begins. */
record CasePage(List<CaseFile> files, Optional<PageEnd> end) {}
