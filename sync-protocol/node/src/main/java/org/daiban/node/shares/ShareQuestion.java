package org.daiban.node.shares;

/**
 * What is asked about one paper of a case.
 *
 * @param id the same for each try: who is asked twice answers the same
 * @param caseNumber the 24-digit number, by which the partner can account for the look
 * @param item the service item's code
 * @param paper what the paper is called
 * @param name the applicant's name
 * @param citizen the applicant's citizen number
 * @param purpose for what the answer is used, and for nothing else (国令716第七条)
 * @param region who asks: the region of the node
 */
public record ShareQuestion(
    String id,
    String caseNumber,
    String item,
    String paper,
    String name,
    String citizen,
    String purpose,
    String region) {
  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "ShareQuestion " + id;
  }
}
