/**
 * What people see, looked at through a real browser. Tests here carry the tag {@code browser} and
 * run under {@code -Pfull}, which sees to Chromium and a Chinese font first.
 */
package org.daiban.world.browser;
