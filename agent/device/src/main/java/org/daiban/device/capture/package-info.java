/**
 * What the proxy agent does in a villager's house, without any link: fill in a draft, see what is
 * missing, capture it as a case, later hand in what was asked for and prove a delivery. Each act is
 * one transaction: what the screen calls 已保存 (saved) stands in the log, the casebook and the outbox
 * at once, or nowhere.
 */
package org.daiban.device.capture;
