/** What this village's device already knows of a person, offered while a form is filled in. */
package org.daiban.agent.known;
