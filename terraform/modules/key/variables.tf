variable "name" {
  description = "What the key is for; its alias is alias/fareline-<name>"
  type        = string

  validation {
    condition     = can(regex("^[a-z]+(-[a-z]+)*$", var.name)) && !startswith(var.name, "fareline")
    error_message = "A name is words of small letters with hyphens, without the prefix fareline, which is added."
  }
}

variable "description" {
  description = "What is encrypted or signed with it, for who looks at the list of keys"
  type        = string

  validation {
    condition     = length(trimspace(var.description)) > 0
    error_message = "A key without a description is one that nobody dares to touch."
  }
}

variable "account_id" {
  description = "Account that the key is in"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "usage" {
  description = "encrypt: a symmetric key that AWS turns over each year; sign: a key pair, ECDSA over P-256"
  type        = string
  default     = "encrypt"

  validation {
    condition     = contains(["encrypt", "sign"], var.usage)
    error_message = "A key is for encrypt or for sign."
  }
}

variable "verifiers" {
  description = "Other accounts that may read the public half of a key that signs, each by its own IAM policies"
  type        = set(string)
  default     = []

  validation {
    condition     = length(var.verifiers) == 0 || var.usage == "sign"
    error_message = "Only a key that signs has a public half."
  }

  validation {
    condition     = alltrue([for account in var.verifiers : can(regex("^[0-9]{12}$", account))])
    error_message = "An account has twelve digits."
  }
}

variable "object_readers" {
  description = "Roles of other accounts that read objects of S3 under the key, one an account"
  type        = set(string)
  default     = []

  validation {
    condition     = length(var.object_readers) == 0 || var.usage == "encrypt"
    error_message = "A key that signs encrypts nothing."
  }

  validation {
    condition     = alltrue([for role in var.object_readers : can(regex("^arn:aws:iam::[0-9]{12}:role/fareline-[a-z-]+$", role))])
    error_message = "A reader is one role of ours, by its whole name."
  }

  validation {
    condition     = length(distinct([for role in var.object_readers : try(split(":", role)[4], role)])) == length(var.object_readers)
    error_message = "One role an account reads: statements are called after it."
  }
}

variable "multi_region" {
  description = "Whether replicas in other regions may be made; cannot be changed later"
  type        = bool
  default     = false
}

variable "service_statements" {
  description = "What services of AWS may do with the key in their own name; what they do in the name of a role is said by that role"
  type = list(object({
    sid        = string
    service    = string
    actions    = list(string)
    conditions = map(map(list(string)))
  }))
  default = []

  # A service acts for every customer of AWS: without a condition, for anybody's resource.
  validation {
    condition     = alltrue([for statement in var.service_statements : length(statement.conditions) > 0])
    error_message = "Each statement for a service has a condition that names whose resource it is."
  }

  validation {
    condition     = alltrue(flatten([for statement in var.service_statements : [for action in statement.actions : startswith(action, "kms:") && action != "kms:*"]]))
    error_message = "Actions are named, and are those of KMS."
  }
}
