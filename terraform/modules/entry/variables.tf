variable "name" {
  description = "Name of the group, by which a Service's annotation names it"
  type        = string

  validation {
    condition     = can(regex("^fareline-[a-z]+-entry$", var.name))
    error_message = "An entry's group is called fareline-<entry>-entry."
  }
}

variable "description" {
  description = "Who comes in here; cannot be changed later"
  type        = string
}

variable "vpc_id" {
  description = "The network"
  type        = string
}

variable "callers" {
  description = "Who may come: a range of addresses, or a list of ranges that AWS keeps"
  type        = object({ cidr = optional(string), prefix_list_id = optional(string) })

  validation {
    condition     = (var.callers.cidr == null) != (var.callers.prefix_list_id == null)
    error_message = "A range or a list, one of the two."
  }
}

variable "targets" {
  description = "Range of the pods behind the entry"
  type        = string

  validation {
    condition     = can(cidrhost(var.targets, 0)) && startswith(var.targets, "10.")
    error_message = "An entry leads inside."
  }
}

variable "target_ports" {
  description = "Ports of the pods, by what they are for"
  type        = map(number)

  validation {
    condition     = alltrue([for port in values(var.target_ports) : port > 1024 && port < 65536])
    error_message = "Proxies run as an ordinary user, and listen above 1024."
  }
}
