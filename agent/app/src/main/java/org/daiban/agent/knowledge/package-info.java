/** Questions and answers of all items 知识库, found by what a villager asks, without a line. */
package org.daiban.agent.knowledge;
