/**
 * Makes a letter a PDF, on A4, with its own fonts inside, without a browser and without a network:
 * {@link org.daiban.node.letters.pdf.LetterPdf} sets the same fragment that screens show. The same
 * fragment gives the same bytes on one machine, so that their digest can be kept beside the letter.
 * What is drawn rather than written, the code and the seal, is drawn as lines and not as pixels.
 */
package org.daiban.node.letters.pdf;
