/** Where this machine's screens put pictures: into the village's device or the township's node. */
package org.daiban.agent.pictures;
