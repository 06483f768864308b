#ifndef CEDITSHIM_H
#define CEDITSHIM_H
#endif
