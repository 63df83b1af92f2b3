#include "CGSLSupport.h"
