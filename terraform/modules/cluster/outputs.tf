output "cluster_name" {
  description = "Name of the cluster, once it has nodes"
  value       = aws_eks_cluster.this.name
}

output "cluster_endpoint" {
  description = "Address of the API server, from inside"
  value       = aws_eks_cluster.this.endpoint
}

output "cluster_security_group_id" {
  description = "Group of the control plane's interfaces"
  value       = local.control_plane_group
}

output "node_security_group_id" {
  description = "Group of nodes and pods: whom database and Redis let in"
  value       = aws_security_group.node.id
}

output "oidc_provider_arn" {
  description = "Whom the roles of ServiceAccounts trust"
  value       = aws_iam_openid_connect_provider.this.arn
}

output "oidc_issuer" {
  description = "The provider's name in conditions, without https://"
  value       = local.issuer
}
