package org.daiban.node.cases;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;

/**
 * A page of a list of cases and, if there are more, where the next one begins.
 *
 * @param notAll whether more applicants are spelt as was typed than were looked for
 */
record CasePage(List<CaseFile> files, Optional<PageEnd> end, boolean notAll) {}
