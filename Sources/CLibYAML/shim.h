// libyaml, of which only reading is used.
#include <yaml.h>
