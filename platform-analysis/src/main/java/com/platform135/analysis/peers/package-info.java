/** 客户对标分析 (7): a shop against its like, anonymously; {@link com.platform135.analysis.peers.PeerGroups} serves other topics too. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.peers;
