/** What can be imported: each kind names its columns, checks its rows and writes them. */
@NullMarked
package com.platform135.tools.imports.kind;

import org.jspecify.annotations.NullMarked;
