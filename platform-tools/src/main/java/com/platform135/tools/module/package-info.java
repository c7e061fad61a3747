/** What a module contributes to the frame: its place in the menu, its pages, who may open them. */
@NullMarked
package com.platform135.tools.module;

import org.jspecify.annotations.NullMarked;
